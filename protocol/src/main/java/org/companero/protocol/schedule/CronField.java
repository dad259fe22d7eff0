package org.companero.protocol.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One field of a cron schedule.
enum CronField {
    MINUTE(0, 59, List.of()),
    HOUR(0, 23, List.of()),
    DAY_OF_MONTH(1, 31, List.of()),
    MONTH(1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
    DAY_OF_WEEK(0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

    private static final Pattern PART = Pattern.compile("(\\*|\\w{1,3})(?:-(\\w{1,3}))?(?:/(\\d{1,2}))?");

    private final int least;
    private final int most;
    private final List<String> names;

    CronField(int least, int most, List<String> names) {
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /// The values it allows, at least one.
    ///
    /// @throws IllegalArgumentException if it is no such field
    BitSet read(String field) {
        BitSet values = new BitSet(most + 1);
        for (String part : field.split(",", -1)) {
            read(part, values);
        }
        return values;
    }

    private void read(String part, BitSet values) {
        Matcher match = PART.matcher(part);
        if (!match.matches()) {
            throw new IllegalArgumentException(part);
        }
        boolean any = match.group(1).equals("*");
        int step = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        int from = any ? least : value(match.group(1));
        int to = last(match, any, from);
        if (step == 0 || from > to || (any && match.group(2) != null)) {
            throw new IllegalArgumentException(part);
        }
        for (int value = from; value <= to; value += step) {
            values.set(value);
        }
    }

    /// A number with a step goes on to the end.
    private int last(Matcher match, boolean any, int from) {
        if (match.group(2) != null) {
            int to = value(match.group(2));
            return this == DAY_OF_WEEK && to == 0 && from > 0 ? most : to;
        }
        return any || match.group(3) != null ? most : from;
    }

    private int value(String text) {
        int named = names.indexOf(text);
        int value = named >= 0 ? named + Math.min(least, 1) : Integer.parseInt(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }
}
