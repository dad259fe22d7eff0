package org.companero.protocol.engine;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Pause.Until;
import org.jspecify.annotations.Nullable;

/// Lets time pass. A time of day that a clock change skips comes as much later as the clock was put forward; one
/// that it repeats comes the first time.
final class Waiting {

    private static final int A_WEEK = 7;

    private final Walk walk;
    private final Memory memory;

    Waiting(Walk walk) {
        this.walk = walk;
        this.memory = walk.memory();
    }

    @Nullable
    NodeId pause(NodeId step, Duration duration) {
        Instant due = walk.after(duration);
        if (due == null) {
            walk.stop(step, Phrase.TOO_LONG.in(walk.here().program().language()));
        } else {
            walk.await(new Await.Waiting(step, List.of(walk.alarm(step, Outlet.NEXT, due)), List.of()));
        }
        return null;
    }

    @Nullable
    NodeId wait(Pause.Wait wait) {
        List<Await.Alarm> alarms = new ArrayList<>();
        List<Await.Listening> events = new ArrayList<>();
        for (Pause.Way way : wait.ways()) {
            if (way.until() instanceof Until.Happens(String event)) {
                events.add(new Await.Listening(wait.outlet(way), event));
                continue;
            }
            try {
                due(way.until()).ifPresent(due -> alarms.add(walk.alarm(wait.id(), wait.outlet(way), due)));
            } catch (DateTimeException | ArithmeticException _) {
                walk.stop(wait.id(), Phrase.TOO_LONG.in(walk.here().program().language()));
                return null;
            }
        }
        if (alarms.isEmpty() && events.isEmpty()) {
            return walk.target(wait.id(), walk.orNext(wait.id(), Outlet.OTHERWISE));
        }
        walk.await(new Await.Waiting(wait.id(), alarms, events));
        return null;
    }

    private Optional<Instant> due(Until until) {
        Instant now = walk.moment().now();
        ZoneId zone = memory.zone();
        return switch (until) {
            case Until.After(Duration duration) ->
                Optional.of(now.plus(duration.isNegative() ? Duration.ZERO : duration));
            case Until.Date(String date, int plusDays, LocalTime at) ->
                memory.date(date)
                        .map(day -> day.plusDays(plusDays)
                                .atTime(at == null ? LocalTime.MIDNIGHT : at)
                                .atZone(zone)
                                .toInstant())
                        .map(due -> due.isBefore(now) ? now : due);
            case Until.At(LocalTime at, Set<DayOfWeek> days) -> Optional.of(next(memory.now(), at, days));
            case Until.Happens _ -> Optional.empty();
        };
    }

    private static Instant next(ZonedDateTime now, LocalTime at, Set<DayOfWeek> days) {
        for (int ahead = 0; ahead <= A_WEEK; ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            Instant due = day.atTime(at).atZone(now.getZone()).toInstant();
            if (due.isAfter(now.toInstant()) && (days.isEmpty() || days.contains(day.getDayOfWeek()))) {
                return due;
            }
        }
        // Only a zone that skipped a whole day leaves none within a week.
        return now.plusDays(A_WEEK).toInstant();
    }
}
