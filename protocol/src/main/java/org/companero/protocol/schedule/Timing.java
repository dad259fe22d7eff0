package org.companero.protocol.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Times of day on certain days.
public sealed interface Timing extends Occasions permits Cron, Recurrence {

    /// As far as is looked ahead: 29 February falls on the same day of the week every 40 years at the latest.
    int DAYS_AHEAD = 41 * 366;

    boolean on(LocalDate day);

    /// In their order, none twice.
    List<LocalTime> times();

    @Override
    default Optional<LocalDateTime> after(LocalDateTime cursor) {
        LocalDate today = cursor.toLocalDate();
        if (on(today)) {
            for (LocalTime time : times()) {
                if (time.isAfter(cursor.toLocalTime())) {
                    return Optional.of(today.atTime(time));
                }
            }
        }
        for (int ahead = 1; ahead <= DAYS_AHEAD && !times().isEmpty(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (on(day)) {
                return Optional.of(day.atTime(times().getFirst()));
            }
        }
        return Optional.empty();
    }
}
