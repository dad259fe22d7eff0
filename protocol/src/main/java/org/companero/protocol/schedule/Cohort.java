package org.companero.protocol.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.companero.protocol.program.CatchUp;

/// People who begin a program together, and those who join them late. Days of the program are counted from 1.
///
/// @param starts its first day
/// @param catchUp what becomes of the days that a late joiner has missed
public record Cohort(LocalDate starts, CatchUp catchUp) {

    /// As many of the program's days a person may get on one day while catching up.
    public static final int AT_ONCE = 2;

    /// A day of the program.
    ///
    /// @param day which one, from 1
    /// @param on when the person gets it
    public record Lesson(int day, LocalDate on) {}

    /// The cohort that somebody belongs to who joins on a day: the latest one that began, while it still takes
    /// late joiners, else the next one to begin; none where there is no more.
    ///
    /// @param lateDays how many days after its start a cohort still takes people
    public static Optional<Cohort> joining(
            Collection<LocalDate> starts, LocalDate joined, int lateDays, CatchUp catchUp) {
        Optional<LocalDate> running = starts.stream()
                .filter(start ->
                        !start.isAfter(joined) && !start.plusDays(lateDays).isBefore(joined))
                .max(LocalDate::compareTo);
        return running.or(() ->
                        starts.stream().filter(start -> start.isAfter(joined)).min(LocalDate::compareTo))
                .map(start -> new Cohort(start, catchUp));
    }

    /// When the person gets each day of the program, in their order; a day that is skipped is not among them.
    ///
    /// @param joined when the person joined
    /// @param days how many days the program has
    public List<Lesson> lessons(LocalDate joined, int days) {
        int missed = (int) Math.clamp(ChronoUnit.DAYS.between(starts, joined), 0, days);
        return switch (catchUp) {
            case FROM_BEGINNING -> daily(1, missed > 0 ? joined : starts, days);
            case SKIP -> daily(missed + 1, starts.plusDays(missed), days);
            case COMPRESS -> compressed(missed, days);
        };
    }

    private static List<Lesson> daily(int first, LocalDate on, int days) {
        List<Lesson> lessons = new ArrayList<>();
        for (int day = first; day <= days; day++) {
            lessons.add(new Lesson(day, on.plusDays((long) day - first)));
        }
        return List.copyOf(lessons);
    }

    private List<Lesson> compressed(int missed, int days) {
        List<Lesson> lessons = new ArrayList<>();
        int day = 1;
        for (int since = missed; day <= days; since++) {
            for (int count = 0; count < AT_ONCE && day <= Math.min(days, since + 1); count++) {
                lessons.add(new Lesson(day, starts.plusDays(since)));
                day++;
            }
        }
        return List.copyOf(lessons);
    }
}
