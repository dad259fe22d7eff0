package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final AtomicLong now = new AtomicLong();
    private final List<String> told = new ArrayList<>();
    private final Parts parts = new Parts(told::add, now::get);

    @Test
    void the_first_part_is_told_at_once_and_the_next_ones_together() {
        parts.accept("Sleep ");
        parts.accept("well ");
        parts.accept("and ");
        now.addAndGet(Duration.ofMillis(50).toNanos());
        parts.accept("long");
        parts.accept(".");
        parts.flush();
        parts.flush();

        assertThat(told).containsExactly("Sleep ", "well and long", ".");
    }
}
