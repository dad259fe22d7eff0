package org.companero.platform.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong now = new AtomicLong();
    private final Allowance allowance = new Allowance(new WidgetSettings(20, 2), now::get);

    @Test
    void a_burst_is_allowed_and_then_two_a_second() {
        assertThat(taken(30)).isEqualTo(20);

        pass(Duration.ofSeconds(1));
        assertThat(taken(30)).isEqualTo(2);
    }

    @Test
    void a_long_silence_saves_up_no_more_than_a_burst() {
        assertThat(taken(5)).isEqualTo(5);

        pass(Duration.ofHours(1));
        assertThat(taken(100)).isEqualTo(20);
    }

    @Test
    void settings_that_let_nobody_speak_are_refused() {
        assertThatThrownBy(() -> new WidgetSettings(0, 2)).hasMessageContaining("companero.widget.burst");
        assertThatThrownBy(() -> new WidgetSettings(20, 0)).hasMessageContaining("companero.widget.per-second");
    }

    private long taken(int tries) {
        return IntStream.range(0, tries).filter(_ -> allowance.take()).count();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
