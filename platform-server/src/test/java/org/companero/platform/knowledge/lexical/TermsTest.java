package org.companero.platform.knowledge.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void english_forms_of_a_word_are_one_term() {
        assertThat(Terms.of("Sleeping sleeps; the sleeper's SLEEP", Language.ENGLISH))
                .containsExactly("sleep", "sleep", "sleeper", "sleep");
    }

    @Test
    void spanish_words_are_found_with_and_without_their_accents() {
        assertThat(Terms.of("sueños", Language.SPANISH)).isEqualTo(Terms.of("suenos", Language.SPANISH));
        assertThat(Terms.of("las mañanas", Language.SPANISH)).isEqualTo(Terms.of("mañana", Language.SPANISH));
    }

    @Test
    void a_question_is_about_its_telling_words() {
        assertThat(Terms.ofQuery("What should I do when I can't sleep?", List.of(Language.ENGLISH)))
                .contains("sleep")
                .doesNotContain("what", "should", "when");
    }

    @Test
    void a_spanish_question_to_english_documents_loses_its_own_common_words() {
        assertThat(Terms.ofQuery("¿Cuál es la mejor hora para el café?", List.of(Language.ENGLISH)))
                .doesNotContain("la", "el", "es", "para");
    }

    @Test
    void the_language_is_told_by_its_common_words() {
        assertThat(Language.detect("Open the curtains as soon as you rise.")).isEqualTo(Language.ENGLISH);
        assertThat(Language.detect("Abre las cortinas en cuanto te levantes.")).isEqualTo(Language.SPANISH);
        assertThat(Language.detect("")).isEqualTo(Language.ENGLISH);
    }
}
