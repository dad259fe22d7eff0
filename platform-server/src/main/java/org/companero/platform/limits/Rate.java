package org.companero.platform.limits;

import java.time.Duration;
import java.util.regex.Pattern;

/// So many in a period: a bucket of that size, which fills steadily in that time.
///
/// @param count  how many at once, at least 1
/// @param period from empty to full, at least a second
record Rate(long count, Duration period) {

    static final String FORM = "a number and a period such as 100/15m (units s, m, h, d), or off";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})/(\\d{1,5})([smhd])");

    Rate {
        if (count < 1 || period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "a rate is at least 1 in at least a second, not " + count + " in " + period);
        }
    }

    /// @throws IllegalArgumentException when the text is not of the [#FORM]
    static Rate parse(String text) {
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not " + FORM + ": " + text);
        }
        return new Rate(Long.parseLong(parts.group(1)), period(Long.parseLong(parts.group(2)), parts.group(3)));
    }

    Rate times(long scale) {
        return new Rate(Math.multiplyExact(count, scale), period);
    }

    /// From one to the next, in microseconds.
    long interval() {
        return Math.max(1, micros() / count);
    }

    /// How long a full bucket takes to fill, in microseconds.
    long capacity() {
        return interval() * count;
    }

    /// How many are left in a bucket that is full again after `debt` microseconds.
    long left(long debt) {
        return Math.max(0, (capacity() - debt) / interval());
    }

    /// How many microseconds until one is left.
    long untilOne(long debt) {
        return Math.max(0, debt + interval() - capacity());
    }

    private long micros() {
        return period.toNanos() / 1_000;
    }

    private static Duration period(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
