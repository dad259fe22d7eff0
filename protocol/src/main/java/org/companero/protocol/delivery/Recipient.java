package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a plan has to know about a person. What they wished themselves counts before the creator's rules where it is
/// about hours, and in addition to them where it is about how much: of two caps the lower one holds.
///
/// @param zone where their clock is, or null where that is not known
/// @param quiet their own quiet hours, or null for the creator's
/// @param perDay their own daily cap, or null
/// @param perWeek their own weekly cap, or null
/// @param gap their own least time between two messages, or null
/// @param daysOff days on which they want to hear nothing
/// @param snoozedUntil until when they want to hear nothing, or null
/// @param optedOut since when they want to hear nothing any more, or null
/// @param inCrisis since when nothing automatic may be sent because they may be in danger, or null
/// @param reaches their channels, the preferred one first
/// @param sent what they got, at least of this local week and of the last eight days
public record Recipient(
        UUID id,
        @Nullable Zone zone,
        @Nullable Hours quiet,
        @Nullable Integer perDay,
        @Nullable Integer perWeek,
        @Nullable Duration gap,
        Set<LocalDate> daysOff,
        @Nullable Instant snoozedUntil,
        @Nullable Instant optedOut,
        @Nullable Instant inCrisis,
        List<Reach> reaches,
        List<Sent> sent) {

    public Recipient {
        daysOff = Set.copyOf(daysOff);
        reaches = List.copyOf(reaches);
        sent = List.copyOf(sent);
    }

    /// Somebody without wishes of their own, who got nothing yet.
    public static Recipient of(UUID id, @Nullable Zone zone, List<Reach> reaches) {
        return new Recipient(id, zone, null, null, null, null, Set.of(), null, null, null, reaches, List.of());
    }

    public Recipient having(List<Sent> other) {
        return new Recipient(
                id, zone, quiet, perDay, perWeek, gap, daysOff, snoozedUntil, optedOut, inCrisis, reaches, other);
    }
}
