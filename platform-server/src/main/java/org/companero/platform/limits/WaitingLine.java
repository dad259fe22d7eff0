package org.companero.platform.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.companero.platform.tenancy.CreatorId;

/// Who is seated and who waits. Creators that wait take turns, however many each has sent; among one creator's,
/// who came first is first. Knows no threads and no time.
///
/// @param <T> what tells those that wait apart
final class WaitingLine<T> {

    private final int seats;
    private final int perCreator;
    private final int waitingPerCreator;
    private final Map<CreatorId, Integer> seated = new HashMap<>();
    // In the order of their turns: who was seated goes to the end.
    private final LinkedHashMap<CreatorId, Deque<T>> waiting = new LinkedHashMap<>();
    private int free;

    /// @param perCreator how many seats one creator has at most
    /// @param waitingPerCreator how many of one creator's may wait
    WaitingLine(int seats, int perCreator, int waitingPerCreator) {
        if (seats < 1 || perCreator < 1 || perCreator > seats || waitingPerCreator < 0) {
            throw new IllegalArgumentException("expected 1 <= perCreator <= seats and 0 <= waitingPerCreator, got "
                    + "%d, %d and %d".formatted(perCreator, seats, waitingPerCreator));
        }
        this.seats = seats;
        this.perCreator = perCreator;
        this.waitingPerCreator = waitingPerCreator;
        this.free = seats;
    }

    enum Entry {
        SEATED,
        WAITS,
        REFUSED
    }

    Entry enter(CreatorId creator, T guest) {
        // Whoever waits now waits for a seat of its own creator's: nobody else is passed over.
        if (free > 0 && hasRoom(creator)) {
            sit(creator);
            return Entry.SEATED;
        }
        if (of(creator).size() >= waitingPerCreator) {
            return Entry.REFUSED;
        }
        waiting.computeIfAbsent(creator, _ -> new ArrayDeque<>()).add(guest);
        return Entry.WAITS;
    }

    /// Frees a seat of the creator's.
    ///
    /// @return who has it now
    Optional<T> leave(CreatorId creator) {
        seated.computeIfPresent(creator, (_, count) -> count == 1 ? null : count - 1);
        free++;
        var next = waiting.keySet().stream().filter(this::hasRoom).findFirst();
        next.ifPresent(this::sit);
        return next.map(this::takeFirst);
    }

    /// @return false when the guest no longer waited
    boolean giveUp(CreatorId creator, T guest) {
        boolean waited = of(creator).remove(guest);
        if (of(creator).isEmpty()) {
            waiting.remove(creator);
        }
        return waited;
    }

    /// Whether nobody is seated and nobody waits.
    boolean isEmpty() {
        return free == seats && waiting.isEmpty();
    }

    private Deque<T> of(CreatorId creator) {
        return waiting.getOrDefault(creator, new ArrayDeque<>());
    }

    private boolean hasRoom(CreatorId creator) {
        return seated.getOrDefault(creator, 0) < perCreator;
    }

    private void sit(CreatorId creator) {
        seated.merge(creator, 1, Integer::sum);
        free--;
    }

    private T takeFirst(CreatorId creator) {
        var own = of(creator);
        waiting.remove(creator);
        var guest = own.removeFirst();
        if (!own.isEmpty()) {
            waiting.put(creator, own);
        }
        return guest;
    }
}
