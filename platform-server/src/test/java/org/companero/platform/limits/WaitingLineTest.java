package org.companero.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.companero.platform.limits.WaitingLine.Entry;
import org.companero.platform.tenancy.CreatorId;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private final CreatorId loud = new CreatorId(UUID.randomUUID());
    private final CreatorId quiet = new CreatorId(UUID.randomUUID());
    private final CreatorId third = new CreatorId(UUID.randomUUID());

    @Test
    void one_creator_never_has_all_seats() {
        var line = new WaitingLine<String>(3, 2, 10);

        assertThat(List.of(line.enter(loud, "1"), line.enter(loud, "2"), line.enter(loud, "3")))
                .containsExactly(Entry.SEATED, Entry.SEATED, Entry.WAITS);
        assertThat(line.enter(quiet, "a")).isEqualTo(Entry.SEATED);
    }

    @Test
    void creators_that_wait_take_turns_however_much_each_has_sent() {
        var line = new WaitingLine<String>(1, 1, 10);
        var _ = line.enter(loud, "now");
        List.of("loud 1", "loud 2", "loud 3").forEach(guest -> line.enter(loud, guest));
        List.of("quiet 1", "quiet 2").forEach(guest -> line.enter(quiet, guest));
        var _ = line.enter(third, "third 1");

        List<String> order = new ArrayList<>();
        var inSeat = loud;
        for (var next = line.leave(inSeat); next.isPresent(); next = line.leave(inSeat)) {
            order.add(next.get());
            inSeat = owner(next.get());
        }

        assertThat(order).containsExactly("loud 1", "quiet 1", "third 1", "loud 2", "quiet 2", "loud 3");
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void a_creator_with_its_share_of_seats_is_passed_over_until_it_leaves_one() {
        var line = new WaitingLine<String>(2, 1, 10);
        var _ = line.enter(loud, "loud 1");
        var _ = line.enter(quiet, "quiet 1");
        var _ = line.enter(loud, "loud 2");
        var _ = line.enter(quiet, "quiet 2");

        assertThat(line.leave(quiet)).contains("quiet 2");
        assertThat(line.leave(quiet)).isEmpty();
        assertThat(line.leave(loud)).contains("loud 2");
    }

    @Test
    void a_full_line_refuses_its_own_creator_only() {
        var line = new WaitingLine<String>(1, 1, 1);
        var _ = line.enter(loud, "1");
        var _ = line.enter(loud, "2");

        assertThat(line.enter(loud, "3")).isEqualTo(Entry.REFUSED);
        assertThat(line.enter(quiet, "a")).isEqualTo(Entry.WAITS);
    }

    @Test
    void who_gives_up_is_not_called_any_more_and_makes_room_in_the_line() {
        var line = new WaitingLine<String>(1, 1, 1);
        var _ = line.enter(loud, "1");
        var _ = line.enter(loud, "2");

        assertThat(line.giveUp(loud, "2")).isTrue();
        assertThat(line.giveUp(loud, "2")).isFalse();
        assertThat(line.enter(loud, "3")).isEqualTo(Entry.WAITS);
        assertThat(line.leave(loud)).contains("3");
        assertThat(line.giveUp(loud, "3")).isFalse();
    }

    @Test
    void wants_bounds_that_can_be_kept() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WaitingLine<String>(1, 2, 1));
    }

    private CreatorId owner(String guest) {
        return guest.startsWith("loud") ? loud : guest.startsWith("quiet") ? quiet : third;
    }
}
