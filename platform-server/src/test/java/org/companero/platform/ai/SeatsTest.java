package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private final CreatorId one = new CreatorId(UUID.randomUUID());
    private final CreatorId other = new CreatorId(UUID.randomUUID());
    private final Seats seats = new Seats(2, 1, Duration.ofMillis(20));

    @Test
    void a_creator_with_as_many_questions_as_allowed_has_to_wait() {
        assertThatThrownBy(() -> sit(one, () -> sit(one, () -> "second"))).isInstanceOf(BusyException.class);
    }

    @Test
    void one_creators_rush_does_not_keep_another_waiting() {
        assertThat(sit(one, () -> sit(other, () -> "answered"))).isEqualTo("answered");
    }

    @Test
    void a_full_house_refuses_everybody() {
        var third = new CreatorId(UUID.randomUUID());

        assertThatThrownBy(() -> sit(one, () -> sit(other, () -> sit(third, () -> "third"))))
                .isInstanceOf(BusyException.class);
    }

    @Test
    void a_seat_is_free_again_after_a_failure() {
        assertThatThrownBy(() -> sit(one, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(sit(one, () -> "answered")).isEqualTo("answered");
    }

    private String sit(CreatorId creator, Supplier<String> work) {
        return CurrentCreator.call(creator, () -> seats.inSeat(work));
    }
}
