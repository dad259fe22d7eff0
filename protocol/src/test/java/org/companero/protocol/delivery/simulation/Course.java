package org.companero.protocol.delivery.simulation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.companero.protocol.delivery.Hours;
import org.companero.protocol.schedule.DateOffset;
import org.companero.protocol.schedule.Occasions;
import org.companero.protocol.schedule.Schedules;
import org.jspecify.annotations.Nullable;

/// What programs send, and when. The auditor knows by itself when that is.
enum Course {
    MORNING("every day at 9", 50, Duration.ofHours(4)),
    AFTER_WORK("de lunes a viernes a las 18:30", 60, Duration.ofHours(2)),
    /// In the hour that clocks skip or repeat.
    NIGHT("every day at 2:30", 20, Duration.ofHours(8)),
    EARLY("15 7 * * 1,3,5", 40, Duration.ofHours(1)),
    LATE("cada 3 días a las 20:30 desde el 2027-10-01", 70, Duration.ofMinutes(45)),
    MONTHLY("el día 1 de cada mes a las 12", 90, Duration.ofHours(24)),
    LAST_DAY("last day of the month at 13:15", 80, Duration.ofDays(3)),
    GREETING("every day at 6", 30, Duration.ofDays(3)),
    OFTEN("every 4 hours", 10, Duration.ofHours(3)),
    BIRTHDAY("", 100, Duration.ofHours(12)),
    SILENCE("", 55, Duration.ofDays(1));

    static final Duration SILENT = Duration.ofDays(3);

    final int priority;
    final Duration welcome;
    private final String when;

    Course(String when, int priority, Duration welcome) {
        this.when = when;
        this.priority = priority;
        this.welcome = welcome;
    }

    @Nullable
    Hours hours() {
        return this == GREETING ? Hours.of(6, 11) : null;
    }

    String series() {
        return this == MORNING || this == GREETING ? name() : "";
    }

    /// None for what follows no calendar.
    Optional<Occasions> occasions(Life life) {
        return switch (this) {
            case SILENCE -> Optional.empty();
            case BIRTHDAY -> Optional.of(new DateOffset(0, LocalTime.of(10, 0), true).of(life.birthday()));
            default -> Schedules.timing(when).map(timing -> timing);
        };
    }
}
