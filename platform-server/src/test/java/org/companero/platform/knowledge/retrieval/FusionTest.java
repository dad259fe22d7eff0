package org.companero.platform.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.UUID;
import org.companero.platform.knowledge.retrieval.Fusion.Fused;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void what_both_ways_find_comes_first() {
        var fused = Fusion.join(Map.of(A, 10.0, B, 9.0), Map.of(A, 0.5, B, 0.8, C, 0.9), 0.5, 10);

        assertThat(fused).extracting(Fused::chunkId).containsExactly(B, A, C);
    }

    @Test
    void scores_stay_between_0_and_1() {
        var fused = Fusion.join(Map.of(A, 31.4), Map.of(A, 0.95, B, -0.2), 0.5, 10);

        assertThat(fused).extracting(Fused::score).containsExactly(1.0, 0.0);
    }

    @Test
    void without_vectors_the_words_decide_alone() {
        var fused = Fusion.join(Map.of(A, 1.0, B, 4.0), Map.of(), 0, 10);

        assertThat(fused).extracting(Fused::chunkId).containsExactly(B, A);
    }

    @Test
    void the_less_the_documents_know_the_words_the_more_meaning_counts() {
        assertThat(Fusion.denseWeight(1)).isEqualTo(0.6);
        assertThat(Fusion.denseWeight(0.25)).isCloseTo(0.8, within(1e-9));
        assertThat(Fusion.denseWeight(0)).isEqualTo(1);
    }
}
