package org.companero.platform.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Brings together what happens at the same time in different conversations of one creator, so that one commit stores
/// it all. Nobody waits for company: what comes while the lane is at work goes together next.
///
/// Each creator has one lane: with more of them, fewer turns would share a commit. Creators take turns at the database
/// in the order in which they came.
@Component
final class Lanes {

    /// How many turns one transaction takes at the most.
    static final int MOST_TOGETHER = 32;

    /// How many may wait in a lane.
    static final int MOST_WAITING = 2000;

    // More transactions at once do not help the database, more turns in one do: measured with 1 to 6 on two
    // processors. And others need connections too.
    private static final int AT_ONCE = 3;

    private final Turns turns;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    // A lane that is here is being worked on.
    private final ConcurrentHashMap<CreatorId, ArrayDeque<Act<?>>> waiting = new ConcurrentHashMap<>();

    Lanes(Turns turns) {
        this.turns = turns;
    }

    /// Returns when the act is stored. Call it outside any transaction.
    ///
    /// @throws RuntimeException why it was not stored
    <T> T await(Act<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A turn is a transaction of its own: finish the one that is open first");
        }
        var creator = CurrentCreator.require();
        waiting.compute(creator, (_, others) -> join(creator, others == null ? opened(creator) : others, act));
        return act.await();
    }

    /// How many of a creator's acts wait.
    int waiting(CreatorId creator) {
        var acts = waiting.get(creator);
        return acts == null ? 0 : acts.size();
    }

    private static ArrayDeque<Act<?>> join(CreatorId creator, ArrayDeque<Act<?>> others, Act<?> act) {
        if (others.size() == MOST_WAITING) {
            throw new LaneFull(creator);
        }
        others.add(act);
        return others;
    }

    // On a thread of its own: whoever waits may be interrupted, which would close the connection under the others.
    private ArrayDeque<Act<?>> opened(CreatorId creator) {
        Thread.ofVirtual().name("lane").start(() -> CurrentCreator.run(creator, () -> work(creator)));
        return new ArrayDeque<>();
    }

    private void work(CreatorId creator) {
        while (true) {
            places.acquireUninterruptibly();
            try {
                List<Act<?>> together = next(creator);
                if (together.isEmpty()) {
                    return;
                }
                take(together);
            } finally {
                places.release();
            }
        }
    }

    /// What may go together, or nothing, which closes the lane.
    private List<Act<?>> next(CreatorId creator) {
        List<Act<?>> together = new ArrayList<>();
        waiting.compute(creator, (_, acts) -> {
            if (acts == null || acts.isEmpty()) {
                return null;
            }
            Set<ConversationId> taken = new HashSet<>();
            for (Iterator<Act<?>> rest = acts.iterator(); rest.hasNext() && together.size() < MOST_TOGETHER; ) {
                Act<?> act = rest.next();
                if (taken.add(act.conversation())) {
                    together.add(act);
                    rest.remove();
                }
            }
            return acts;
        });
        return together;
    }

    private void take(List<Act<?>> together) {
        try {
            turns.take(together);
        } catch (RuntimeException | Error failure) {
            if (together.size() == 1) {
                together.getFirst().failed(failure);
            } else {
                // Whose fault it was shows when each goes alone; the others are not to blame.
                together.forEach(act -> take(List.of(act)));
            }
        }
    }
}
