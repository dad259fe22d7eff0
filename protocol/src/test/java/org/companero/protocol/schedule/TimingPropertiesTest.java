package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/// What holds for every schedule in every zone at every time.
class TimingPropertiesTest {

    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long YEARS = 4L * 365 * 86_400;

    @Provide
    Arbitrary<Timing> timings() {
        return Arbitraries.of(
                        "every day at 9",
                        "every day at 2:30",
                        "every day at 0:00 and 23:59",
                        "every hour",
                        "*/20 * * * *",
                        "weekdays at 1:15",
                        "last day of the month at 2:00",
                        "first sunday of the month at 2:30",
                        "every 3 days at 3:00",
                        "0 12 29 2 *")
                .map(text -> Schedules.timing(text).orElseThrow());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Property(tries = 300)
    void they_come_one_after_the_other_at_their_local_time_or_right_after_a_gap(
            @ForAll @From("timings") Timing timing,
            @ForAll @From("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = YEARS) long second) {
        Instant now = Instant.ofEpochSecond(FROM + second);
        Instant last = now;
        Set<LocalDateTime> seen = new HashSet<>();

        for (Occasion next : new Firings(timing, zone).next(20, now)) {
            assertThat(next.at()).isAfter(last);
            assertThat(seen.add(next.local())).isTrue();
            assertThat(timing.on(next.local().toLocalDate())).isTrue();
            assertThat(timing.times()).contains(next.local().toLocalTime());
            boolean skipped = zone.getRules().getValidOffsets(next.local()).isEmpty();
            LocalDateTime shown = LocalMoments.local(next.at(), zone);
            assertThat(skipped ? shown.isAfter(next.local()) : shown.equals(next.local()))
                    .isTrue();
            last = next.at();
        }
    }

    @Property(tries = 300)
    void looking_often_finds_the_same_as_looking_once(
            @ForAll @From("timings") Timing timing,
            @ForAll @From("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = YEARS) long second,
            @ForAll @LongRange(min = 1, max = 6) long steps) {
        Instant begin = Instant.ofEpochSecond(FROM + second);
        Instant end = begin.plusSeconds(3 * 86_400);
        Firings firings = new Firings(timing, zone);
        LocalDateTime cursor = firings.cursor(begin);
        List<Occasion> once = firings.due(cursor, end, 1000).occasions();

        List<Occasion> often = new ArrayList<>();
        for (long step = 1; step <= steps; step++) {
            Instant now = begin.plusSeconds(3 * 86_400 * step / steps);
            List<Occasion> due = firings.due(cursor, now, 1000).occasions();
            often.addAll(due);
            cursor = due.isEmpty() ? cursor : due.getLast().local();
        }

        assertThat(often).isEqualTo(once);
    }

    @Property(tries = 300)
    void a_later_local_time_never_comes_earlier(
            @ForAll @From("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = YEARS) long second,
            @ForAll @LongRange(min = 0, max = 200_000) long later) {
        LocalDateTime local = LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(second);

        assertThat(LocalMoments.at(local.plusSeconds(later), zone)).isAfterOrEqualTo(LocalMoments.at(local, zone));
    }

    @Property(tries = 500)
    void whatever_is_written_is_understood_or_refused(@ForAll String text) {
        assertThat(Optional.ofNullable(Schedules.read(text))).isPresent();
    }
}
