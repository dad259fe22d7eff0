package org.companero.protocol.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;

/// So many days after a date of the person's, or before it, at a local time.
///
/// @param plusDays negative for before
/// @param everyYear whether its anniversaries count too; 29 February is kept on the 28th in years that have none
public record DateOffset(int plusDays, LocalTime at, boolean everyYear) {

    /// The occasions of a date.
    public Occasions of(LocalDate date) {
        return cursor -> everyYear ? anniversary(date, cursor) : only(date, cursor);
    }

    private Optional<LocalDateTime> only(LocalDate date, LocalDateTime cursor) {
        return Optional.of(date.plusDays(plusDays).atTime(at)).filter(local -> local.isAfter(cursor));
    }

    private Optional<LocalDateTime> anniversary(LocalDate date, LocalDateTime cursor) {
        int year = Math.max(
                date.getYear(), cursor.toLocalDate().minusDays(plusDays).getYear() - 1);
        while (true) {
            LocalDateTime local =
                    MonthDay.from(date).atYear(year).plusDays(plusDays).atTime(at);
            if (local.isAfter(cursor)) {
                return Optional.of(local);
            }
            year++;
        }
    }
}
