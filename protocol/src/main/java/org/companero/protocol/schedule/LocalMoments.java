package org.companero.protocol.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/// What a local time means where clocks are changed: one that is skipped comes at the first moment after the gap, one
/// that is repeated comes the first time. A later local time never comes before an earlier one.
public final class LocalMoments {

    private LocalMoments() {}

    public static Instant at(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
    }

    public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return at(LocalDateTime.of(day, time), zone);
    }

    public static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /// Whether the zone has the day at all: one that moved over the date line has left one out.
    public static boolean has(LocalDate day, ZoneId zone) {
        return local(at(day, LocalTime.MIDNIGHT, zone), zone).toLocalDate().equals(day);
    }
}
