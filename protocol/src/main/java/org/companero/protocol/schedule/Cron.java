package org.companero.protocol.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A schedule in cron's five fields: minute, hour, day of the month, month, day of the week. Fields hold `*`,
/// numbers, ranges, steps and lists; months and days of the week also their English names; 0 and 7 are both
/// Sunday. Where both kinds of day are restricted, either is enough, as everywhere else.
public final class Cron implements Timing {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int FIELDS = 5;
    private static final int SUNDAY = 7;

    private final String text;
    private final List<LocalTime> times;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    private Cron(String text, List<String> fields) {
        this.text = text;
        this.times = times(CronField.MINUTE.read(fields.get(0)), CronField.HOUR.read(fields.get(1)));
        this.daysOfMonth = CronField.DAY_OF_MONTH.read(fields.get(2));
        this.months = CronField.MONTH.read(fields.get(3));
        this.daysOfWeek = CronField.DAY_OF_WEEK.read(fields.get(4));
        if (daysOfWeek.get(0)) {
            daysOfWeek.set(SUNDAY);
        }
        this.eitherDay = !fields.get(2).startsWith("*") && !fields.get(4).startsWith("*");
    }

    /// Nothing where the text is no such schedule.
    public static Optional<Cron> read(String text) {
        List<String> fields =
                List.of(SPACES.split(text.strip().toLowerCase(Locale.ROOT).replace('?', '*'), 0));
        if (fields.size() != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cron(String.join(" ", fields), fields));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean on(LocalDate day) {
        if (!months.get(day.getMonthValue())) {
            return false;
        }
        boolean ofMonth = daysOfMonth.get(day.getDayOfMonth());
        boolean ofWeek = daysOfWeek.get(day.getDayOfWeek().getValue());
        return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    @Override
    public List<LocalTime> times() {
        return times;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<LocalTime> times(BitSet minutes, BitSet hours) {
        List<LocalTime> times = new ArrayList<>();
        hours.stream().forEach(hour -> minutes.stream().forEach(minute -> times.add(LocalTime.of(hour, minute))));
        return List.copyOf(times);
    }
}
