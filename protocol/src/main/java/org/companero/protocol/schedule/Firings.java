package org.companero.protocol.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// When occasions come where a person is. The cursor is a local time, not an instant: it only goes forward, so that a
/// person who travels gets what was due at nine once, whether nine comes twice that day or is jumped over, and what
/// an outage kept back is told apart occasion by occasion.
///
/// @param occasions what comes
/// @param zone where the person is
public record Firings(Occasions occasions, ZoneId zone) {

    /// The cursor of somebody for whom nothing has happened yet.
    public LocalDateTime cursor(Instant now) {
        return LocalMoments.local(now, zone);
    }

    /// The next ones after an instant, for whoever wants to see them.
    public List<Occasion> next(int count, Instant after) {
        List<Occasion> found = new ArrayList<>();
        LocalDateTime cursor = cursor(after);
        Instant last = after;
        while (found.size() < count) {
            Optional<Occasion> next = next(cursor, last);
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
            cursor = next.get().local();
            last = next.get().at();
        }
        return List.copyOf(found);
    }

    /// The first one after the cursor, also where its time is over.
    public Optional<Occasion> next(LocalDateTime cursor) {
        return next(cursor, LocalMoments.at(cursor, zone));
    }

    /// What has come since the cursor.
    ///
    /// @param occasions the latest ones, in their order
    /// @param skipped how many there were before them
    public record Due(List<Occasion> occasions, int skipped) {

        /// Where to look on from.
        public LocalDateTime cursor(LocalDateTime before) {
            return occasions.isEmpty() ? before : occasions.getLast().local();
        }
    }

    /// All that have come since the cursor.
    ///
    /// @param most how many are wanted at the most: after a long outage the older ones are of no use to anybody
    public Due due(LocalDateTime cursor, Instant now, int most) {
        Deque<Occasion> due = new ArrayDeque<>();
        int skipped = 0;
        Optional<Occasion> next = next(cursor);
        while (next.isPresent() && !next.get().at().isAfter(now)) {
            due.add(next.get());
            if (due.size() > most) {
                due.remove();
                skipped++;
            }
            next = next(next.get().local());
        }
        return new Due(List.copyOf(due), skipped);
    }

    /// Local times that a gap moves to the same moment are one occasion, and a day that the zone has not has
    /// none.
    private Optional<Occasion> next(LocalDateTime cursor, Instant after) {
        LocalDateTime from = cursor;
        while (true) {
            Optional<LocalDateTime> local = occasions.after(from);
            if (local.isEmpty()) {
                return Optional.empty();
            }
            from = local.get();
            Instant at = LocalMoments.at(from, zone);
            if (at.isAfter(after) && LocalMoments.has(from.toLocalDate(), zone)) {
                return Optional.of(new Occasion(from, at));
            }
        }
    }
}
