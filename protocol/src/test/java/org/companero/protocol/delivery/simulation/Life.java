package org.companero.protocol.delivery.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.companero.protocol.delivery.Channel;
import org.companero.protocol.delivery.Hours;
import org.jspecify.annotations.Nullable;

/// All that happens to one person, known beforehand.
///
/// @param stays where they are from when on, in their order
/// @param preferred the channel they write on
/// @param consented whether they may be spoken to first there
/// @param email whether they may be written to by e-mail
/// @param template whether what they get has a template
/// @param writes when they write
/// @param silences when they want to hear nothing at all: from an opt-out to its undoing
/// @param snoozes when they want to hear nothing for a while
/// @param crisis from when on they may be in danger, or null
record Life(
        UUID id,
        List<Course> courses,
        List<Stay> stays,
        Channel preferred,
        boolean consented,
        boolean email,
        boolean template,
        List<Instant> writes,
        List<Span> silences,
        List<Span> snoozes,
        @Nullable Instant crisis,
        @Nullable Hours quiet,
        @Nullable Integer perDay,
        @Nullable Integer perWeek,
        @Nullable Duration gap,
        Set<LocalDate> daysOff,
        LocalDate birthday) {

    record Stay(Instant from, ZoneId zone) {}

    record Span(Instant from, Instant until) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    ZoneId zone(Instant at) {
        ZoneId zone = stays.getFirst().zone();
        for (Stay stay : stays) {
            if (stay.from().isAfter(at)) {
                break;
            }
            zone = stay.zone();
        }
        return zone;
    }

    @Nullable
    Instant heard(Instant at) {
        int found = Collections.binarySearch(writes, at);
        int next = found < 0 ? -found - 1 : found + 1;
        return next == 0 ? null : writes.get(next - 1);
    }
}
