package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.companero.protocol.api.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final String NONE = "(none)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Well              | well               | Well, So-so, Badly
            WÉLL              | an accent too many | Well, So-so, Badly
            so   so           | a space for a dash | Well, So-so, Badly
            """)
    void case_accents_and_signs_do_not_matter(String text, String why, String labels) {
        assertThat(chosen(labels, text)).as(why).isNotEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1       | Well
            2       | So-so
            #3      | Badly
            3.      | Badly
            2)      | So-so
            0       | (none)
            4       | (none)
            999999  | (none)
            """)
    void a_number_means_the_option_at_that_place(String text, String label) {
        assertThat(chosen("Well, So-so, Badly", text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8  | 8 hours
            6  | 6 hours
            1  | 1 hour
            2  | 6 hours
            """)
    void a_number_that_a_label_speaks_of_means_that_label(String text, String label) {
        assertThat(chosen("8 hours, 6 hours, 1 hour", text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b                     | Badly
            so                    | So-so
            I slept badly         | Badly
            very badly, thanks    | Badly
            well or badly         | (none)
            not badly             | (none)
            I didn't sleep well   | (none)
            no duermo well        | (none)
            bananas               | (none)
            ''                    | (none)
            ???                   | (none)
            """)
    void a_beginning_or_a_word_is_enough_where_there_is_no_doubt(String text, String label) {
        assertThat(chosen("Well, So-so, Badly", text)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            si                              | Sí
            sí, claro                       | Sí
            no                              | No
            no, gracias                     | No
            No tengo idea de por qué me despierto | (none)
            ¿No es malo el café?            | (none)
            sí y no                         | (none)
            """)
    void a_yes_and_a_no_are_told_from_a_sentence(String text, String label) {
        assertThat(chosen("Sí, No", text)).isEqualTo(label);
    }

    @Test
    void the_longer_label_is_meant_where_one_is_in_the_other() {
        assertThat(chosen("Well, Very well", "very well, thank you")).isEqualTo("Very well");
        assertThat(chosen("Well, Very well", "well, thank you")).isEqualTo("Well");
    }

    @Test
    void an_emoji_is_a_label_like_any_other() {
        assertThat(chosen("👍, 👎", "👎")).isEqualTo("👎");
    }

    @Test
    void a_pressed_button_counts_by_its_id_and_not_by_what_it_says() {
        List<Choice> options = List.of(new Choice("a", "Yes"), new Choice("b", "No"));

        assertThat(Options.choose(options, "b", "Yes")).contains(options.get(1));
    }

    @Test
    void a_button_of_an_earlier_message_counts_by_its_words() {
        List<Choice> options = List.of(new Choice("a", "Yes"), new Choice("b", "No"));

        assertThat(Options.choose(options, "long_gone", "No")).contains(options.get(1));
        assertThat(Options.choose(options, "long_gone", "Maybe")).isEmpty();
    }

    private static String chosen(String labels, String text) {
        String[] all = labels.split(", ");
        List<Choice> options = IntStream.range(0, all.length)
                .mapToObj(i -> new Choice("id" + i, all[i]))
                .toList();
        return Options.choose(options, null, text).map(Choice::label).orElse(NONE);
    }
}
