package org.companero.protocol.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.companero.protocol.safeguarding.Messages.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisWordsTest {

    private static final int LONGEST = 4000;

    @Test
    void people_in_crisis_are_heard() {
        List<Message> crises = messages("crisis_en", "crisis_es");
        List<Message> missed = missed(crises);

        print("caught of the messages the phrases were made for", missed, crises);
        assertThat(missed).hasSizeLessThanOrEqualTo(crises.size() * 2 / 100);
    }

    @Test
    void ordinary_messages_are_left_alone() {
        List<Message> ordinary = messages("ordinary_en", "ordinary_es");
        List<Message> alarms = alarms(ordinary);

        print("left alone of the ordinary messages", alarms, ordinary);
        assertThat(alarms).hasSizeLessThanOrEqualTo(ordinary.size() * 2 / 100);
    }

    // Written after the phrases, the first as indirect as people can be. The phrases were widened after each was first
    // measured (docs/safeguarding.md has those figures), so that they only warn of getting worse.
    @ParameterizedTest
    @CsvSource({"later, 50, 55", "last, 56, 57"})
    void messages_written_afterwards_are_heard_as_well_as_before(String set, int fewestCaught, int fewestLeft) {
        List<Message> crises = messages(set + "_crisis");
        List<Message> ordinary = messages(set + "_ordinary");
        List<Message> missed = missed(crises);
        List<Message> alarms = alarms(ordinary);

        print("caught of the crisis messages written " + set, missed, crises);
        print("left alone of the ordinary messages written " + set, alarms, ordinary);
        assertThat(crises.size() - missed.size()).isGreaterThanOrEqualTo(fewestCaught);
        assertThat(ordinary.size() - alarms.size()).isGreaterThanOrEqualTo(fewestLeft);
    }

    @ParameterizedTest
    @CsvSource({
        "i want to die, SUICIDE, en",
        "quiero morirme, SUICIDE, es",
        "I cut myself again, SELF_HARM, en",
        "mi marido me pega, ABUSE, es",
        "I'm going to kill him, VIOLENCE, en",
        "he hits me and i want to die, SUICIDE, en"
    })
    void the_most_urgent_danger_is_named_with_its_language(String text, Danger danger, String language) {
        assertThat(CrisisWords.find(text)).hasValueSatisfying(found -> {
            assertThat(found.danger()).isEqualTo(danger);
            assertThat(found.language()).isEqualTo(language);
            assertThat(found.phrase()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "going to k m s tonight",
                "i want to d\u200bi\u200be",
                "su1c1de is all i think of",
                "I feel s*icidal",
                "i waaaant to dieeeee",
                "𝓘 𝔀𝓪𝓷𝓽 𝓽𝓸 𝓭𝓲𝓮",
                "ＱＵＩＥＲＯ ＭＯＲＩＲ"
            })
    void hidden_words_are_heard(String text) {
        assertThat(CrisisWords.find(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want to die",
                "I'm not suicidal",
                "no me quiero morir",
                "nunca pensé en suicidarme",
                "I never thought about killing myself"
            })
    void what_is_denied_is_no_alarm(String text) {
        assertThat(CrisisWords.find(text)).isEmpty();
    }

    @Property
    void any_text_is_read(@ForAll @StringLength(max = LONGEST) String text) {
        Assertions.assertThatCode(() -> CrisisWords.find(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "want ",
                "i ",
                "no ",
                "me ",
                "kill ",
                "suicidxl ",
                "i want to ",
                "no quiero ",
                ".",
                "k*",
                "a",
                "want, ",
                "scaredd ",
                "mi marido me ",
                "miedo que ",
                "said hell ",
                "\u0301",
                "\uD83D",
                "\u200b",
                "not wake "
            })
    void a_text_made_to_cost_time_costs_little(String part) {
        String text = part.repeat(LONGEST / part.length());

        Assertions.assertThatCode(() -> {
                    for (int time = 0; time < 10; time++) {
                        CrisisWords.find(text);
                    }
                })
                .doesNotThrowAnyException();
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(2), () -> CrisisWords.find(text));
    }

    private static List<Message> missed(List<Message> crises) {
        return crises.stream()
                .filter(message -> CrisisWords.find(message.text()).isEmpty())
                .toList();
    }

    private static List<Message> alarms(List<Message> ordinary) {
        return ordinary.stream()
                .filter(message -> CrisisWords.find(message.text()).isPresent())
                .toList();
    }

    private static void print(String what, List<Message> wrong, List<Message> all) {
        int right = all.size() - wrong.size();
        System.out.printf("safeguarding: %d of %d %s%n", right, all.size(), what);
        wrong.forEach(message -> System.out.println("  not: " + message.text()));
    }

    private static List<Message> messages(String... files) {
        return Stream.of(files).flatMap(file -> Messages.of(file).stream()).toList();
    }
}
