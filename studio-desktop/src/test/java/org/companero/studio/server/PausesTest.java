package org.companero.studio.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(30), new Random(7));

    @Test
    void pauses_grow_with_the_failures_and_stay_within_the_bound() {
        for (int failures = 0; failures < 40; failures++) {
            long most = Math.min(30_000, 500L << Math.min(failures, 16));

            assertThat(pauses.after(failures)).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
        }
    }

    @Test
    void a_pause_is_over_at_once_when_it_is_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pauses.pass(40)).isInstanceOf(InterruptedException.class);
    }
}
