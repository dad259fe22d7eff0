package org.companero.studio.admin.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How far back one looks.
enum Period {
    ANY(-1),
    TODAY(0),
    WEEK(6),
    MONTH(29);

    private final int daysBefore;

    Period(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /// The beginning of the first day; null for the beginning of all.
    @Nullable
    Instant from(Instant now, ZoneId zone) {
        return daysBefore < 0
                ? null
                : LocalDate.ofInstant(now, zone)
                        .minusDays(daysBefore)
                        .atStartOfDay(zone)
                        .toInstant();
    }
}
