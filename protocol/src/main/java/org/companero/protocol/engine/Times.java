package org.companero.protocol.engine;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.companero.protocol.text.Words;

/// Reads times of day as people write them, in English or Spanish: `19:30`, `7.30 pm`, `a las 7 y media`, `noon`.
final class Times {

    private static final int MAX_LENGTH = 60;
    private static final Pattern AROUND =
            Pattern.compile("^(?:at |a las |a la |las |la |sobre |around |about )+|[.!]+$");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:[:.h ](\\d{2})| y (media|cuarto))?(?: ?h(?:oras|s)?)?(?: ?(a\\.?m|p\\.?m|de la manana|de la tarde|de la noche)\\.?)?");

    private Times() {}

    static Optional<LocalTime> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = AROUND.matcher(Words.fold(text)).replaceAll("").strip();
        return switch (plain) {
            case "noon", "mediodia", "midday" -> Optional.of(LocalTime.NOON);
            case "midnight", "medianoche" -> Optional.of(LocalTime.MIDNIGHT);
            default -> clock(plain);
        };
    }

    private static Optional<LocalTime> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = minute(clock);
        String half = clock.group(4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (isAfternoon(half, hour) ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static int minute(Matcher clock) {
        if (clock.group(2) != null) {
            return Integer.parseInt(clock.group(2));
        }
        return switch (clock.group(3)) {
            case "media" -> 30;
            case "cuarto" -> 15;
            case null, default -> 0;
        };
    }

    /// Twelve at night is midnight.
    private static boolean isAfternoon(String half, int hour) {
        return half.startsWith("p") || half.endsWith("tarde") || (half.endsWith("noche") && hour != 12);
    }
}
