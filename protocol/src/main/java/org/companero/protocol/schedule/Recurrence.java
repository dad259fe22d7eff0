package org.companero.protocol.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A schedule as people say it: times of day on days that follow a pattern.
///
/// @param from the first day it holds, or null for always; intervals count from here
public record Recurrence(
        Pattern pattern, List<LocalTime> times, @Nullable LocalDate from) implements Timing {

    /// A Monday, from which weeks and days are counted where nothing else is said.
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1970, 1, 5);

    public Recurrence {
        times = List.copyOf(new TreeSet<>(times));
    }

    public Recurrence(Pattern pattern, Collection<LocalTime> times) {
        this(pattern, List.copyOf(times), null);
    }

    @Override
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && pattern.on(day, from == null ? FIRST_MONDAY : from);
    }

    /// Which days.
    public sealed interface Pattern {

        /// @param origin where intervals begin
        boolean on(LocalDate day, LocalDate origin);
    }

    /// Days of the week, in every so many weeks.
    ///
    /// @param every 1 for each week, 2 for every other one
    public record Weekly(Set<DayOfWeek> days, int every) implements Pattern {
        public Weekly {
            days = Collections.unmodifiableSet(new TreeSet<>(days));
        }

        @Override
        public boolean on(LocalDate day, LocalDate origin) {
            return days.contains(day.getDayOfWeek()) && weeksSince(origin, day) % every == 0;
        }

        private static long weeksSince(LocalDate origin, LocalDate day) {
            LocalDate monday = origin.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
        }
    }

    /// Every so many days.
    public record EveryDays(int every) implements Pattern {
        @Override
        public boolean on(LocalDate day, LocalDate origin) {
            return ChronoUnit.DAYS.between(origin, day) % every == 0;
        }
    }

    /// Days of every month; 0 is its last one. A month that has not so many days is left out.
    public record Monthly(Set<Integer> days) implements Pattern {
        public Monthly {
            days = Collections.unmodifiableSet(new TreeSet<>(days));
        }

        @Override
        public boolean on(LocalDate day, LocalDate origin) {
            return days.contains(day.getDayOfMonth())
                    || (days.contains(0) && day.getDayOfMonth() == day.lengthOfMonth());
        }
    }

    /// Such as the first Monday of every month.
    ///
    /// @param which 1 to 4; 0 for the last one
    public record DayOfMonth(int which, DayOfWeek day) implements Pattern {
        @Override
        public boolean on(LocalDate date, LocalDate origin) {
            return date.equals(date.with(
                    which == 0 ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(which, day)));
        }
    }

    /// Once a year; 29 February falls on the 28th in years that have none.
    public record Yearly(MonthDay day) implements Pattern {
        @Override
        public boolean on(LocalDate date, LocalDate origin) {
            return date.equals(day.atYear(date.getYear()));
        }
    }

    /// A single day.
    public record Once(LocalDate day) implements Pattern {
        @Override
        public boolean on(LocalDate date, LocalDate origin) {
            return date.equals(day);
        }
    }
}
