package org.companero.platform.knowledge.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BgeSmallTest {

    private final BgeSmall model = new BgeSmall();

    @Test
    void a_question_is_closer_to_its_answer_than_to_another_text() {
        var question = model.question("When should I stop drinking coffee?");
        var texts = model.texts(List.of(
                "Have no caffeine in the eight hours before you go to bed.",
                "The invoice is due on the first day of the month."));

        assertThat(Vectors.cosine(question, texts.get(0))).isGreaterThan(Vectors.cosine(question, texts.get(1)) + 0.1);
        assertThat(Vectors.cosine(question, question)).isCloseTo(1, within(1e-5));
    }

    @Test
    void tokens_are_counted_as_the_model_reads_them() {
        assertThat(model.countTokens("sleep")).isEqualTo(1);
        assertThat(model.countTokens("unbelievable embeddings")).isGreaterThan(2);
        assertThat(model.countTokens("word ".repeat(2000))).isEqualTo(2000);
    }

    @Test
    void strange_characters_do_no_harm() {
        assertThat(model.question("\u0000\ud800 💤 ﷽ \u202e").length).isEqualTo(384);
    }

    @Test
    void vectors_survive_being_stored() {
        var vector = new float[] {0.25f, -1.5f, Float.MIN_VALUE};

        assertThat(Vectors.fromBytes(Vectors.toBytes(vector))).containsExactly(vector);
    }
}
