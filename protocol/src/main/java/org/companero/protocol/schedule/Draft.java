package org.companero.protocol.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What has been understood of a schedule so far. Its methods say whether that can be.
final class Draft {

    private static final LocalTime USUAL = LocalTime.of(9, 0);
    private static final int MOST_DAYS = 366;
    private static final int HOURS = 24;

    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final Set<Integer> daysInMonth = new TreeSet<>();
    private final List<LocalTime> times = new ArrayList<>();
    private int every = 1;
    private boolean daily;
    private boolean weekly;
    private boolean monthly;
    private boolean hourly;
    private Recurrence.@Nullable DayOfMonth dayOfMonth;
    private @Nullable Month month;
    private @Nullable Integer year;
    private @Nullable LocalDate once;
    private @Nullable LocalDate from;
    private @Nullable LocalTime part;
    private boolean lastIsExact;

    boolean day(DayOfWeek day) {
        return days.add(day) || true;
    }

    boolean days(Set<DayOfWeek> more) {
        return days.addAll(more) || true;
    }

    boolean dayInMonth(int day) {
        return day <= 31 && (daysInMonth.add(day) || true);
    }

    boolean dayOfMonth(int which, DayOfWeek day) {
        boolean first = dayOfMonth == null;
        dayOfMonth = new Recurrence.DayOfMonth(which, day);
        return first;
    }

    boolean month(Month other) {
        boolean first = month == null;
        month = other;
        return first;
    }

    boolean year(int other) {
        year = other;
        return month != null;
    }

    boolean once(LocalDate day) {
        once = day;
        return true;
    }

    boolean from(LocalDate day) {
        from = day;
        return true;
    }

    boolean every(int count) {
        every = count;
        return count >= 1 && count <= MOST_DAYS;
    }

    boolean daily() {
        daily = true;
        return true;
    }

    boolean weekly() {
        weekly = true;
        return true;
    }

    boolean monthly() {
        monthly = true;
        return every == 1;
    }

    boolean hourly() {
        hourly = true;
        return every < HOURS;
    }

    /// @param exact whether no part of the day can move it into its other half
    boolean time(LocalTime time, boolean exact) {
        lastIsExact = exact;
        times.add(exact || part == null ? time : inPart(time, part));
        return true;
    }

    boolean part(LocalTime about) {
        part = about;
        return true;
    }

    boolean partOfLastTime(LocalTime about) {
        if (!lastIsExact && !times.isEmpty()) {
            times.add(inPart(times.removeLast(), about));
        }
        return true;
    }

    /// Nine in the evening is 21:00, twelve at night midnight.
    private static LocalTime inPart(LocalTime time, LocalTime about) {
        int hour = time.getHour() % 12;
        boolean midnight = hour == 0 && about.getHour() >= 19;
        boolean afternoon = about.getHour() >= 12 && !midnight;
        return time.withHour(afternoon ? hour + 12 : hour);
    }

    Optional<Timing> finish() {
        Recurrence.Pattern pattern = patternOrNone();
        boolean empty = times.isEmpty() && part == null && !hourly;
        if (pattern == null || (empty && isBare())) {
            return Optional.empty();
        }
        return Optional.of(new Recurrence(pattern, List.copyOf(new TreeSet<>(hourly ? hours() : atTimes())), from));
    }

    /// Whether nothing was said about days.
    private boolean isBare() {
        return days.isEmpty() && daysInMonth.isEmpty() && dayOfMonth == null && once == null && !daily && !weekly;
    }

    private List<LocalTime> atTimes() {
        return times.isEmpty() ? List.of(part == null ? USUAL : part) : times;
    }

    private List<LocalTime> hours() {
        return IntStream.iterate(0, hour -> hour < HOURS, hour -> hour + every)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();
    }

    /// None for a day that no calendar has, such as 30 February.
    private Recurrence.@Nullable Pattern patternOrNone() {
        try {
            return pattern();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Recurrence.@Nullable Pattern pattern() {
        boolean byMonth = !daysInMonth.isEmpty() || month != null;
        boolean several =
                (dayOfMonth != null ? 1 : 0) + (byMonth ? 1 : 0) + (days.isEmpty() ? 0 : 1) + (once != null ? 1 : 0)
                        > 1;
        if (several || (monthly && !byMonth && dayOfMonth == null)) {
            return null;
        }
        if (once != null) {
            return new Recurrence.Once(once);
        }
        if (dayOfMonth != null) {
            return dayOfMonth;
        }
        if (byMonth) {
            return month == null ? new Recurrence.Monthly(daysInMonth) : dayOfYear(month);
        }
        return hourly || every == 1 || !days.isEmpty() || weekly ? ofWeek() : new Recurrence.EveryDays(every);
    }

    private Recurrence.@Nullable Pattern dayOfYear(Month month) {
        if (daysInMonth.size() != 1 || daysInMonth.contains(0)) {
            return null;
        }
        MonthDay day = MonthDay.of(month, daysInMonth.iterator().next());
        return year == null ? new Recurrence.Yearly(day) : new Recurrence.Once(day.atYear(year));
    }

    private Recurrence.Pattern ofWeek() {
        int weeks = hourly ? 1 : every;
        if (!days.isEmpty()) {
            return new Recurrence.Weekly(days, weeks);
        }
        if (weekly) {
            return new Recurrence.Weekly(Set.of(from == null ? DayOfWeek.MONDAY : from.getDayOfWeek()), weeks);
        }
        return new Recurrence.Weekly(EnumSet.allOf(DayOfWeek.class), 1);
    }
}
