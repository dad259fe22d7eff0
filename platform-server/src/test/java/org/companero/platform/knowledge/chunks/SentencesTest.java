package org.companero.platform.knowledge.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void abbreviations_and_decimals_do_not_end_a_sentence() {
        assertThat(sentences("Ask Dr. Ruiz, e.g. by mail. It costs 3.50 a day. Really?"))
                .containsExactly("Ask Dr. Ruiz, e.g. by mail.", "It costs 3.50 a day.", "Really?");
    }

    @Test
    void spanish_marks_belong_to_their_sentence() {
        assertThat(sentences("¿Duermes bien? ¡Genial! La Sra. López también."))
                .containsExactly("¿Duermes bien?", "¡Genial!", "La Sra. López también.");
    }

    @Test
    void a_line_break_ends_a_sentence() {
        assertThat(sentences("First point\nSecond point")).containsExactly("First point", "Second point");
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.in(text)).toList();
    }
}
