package org.companero.platform.ai;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;

/// Bounds how many questions are answered at a time: altogether, and for one creator, whose rush must not keep the
/// others waiting.
final class Seats {

    private final Semaphore all;
    private final int perCreator;
    private final Duration patience;
    private final Map<CreatorId, Integer> taken = new HashMap<>();

    /// @param patience how long a question waits for its turn
    Seats(int all, int perCreator, Duration patience) {
        this.all = new Semaphore(all, true);
        this.perCreator = perCreator;
        this.patience = patience;
    }

    /// Does the work for the current creator when there is room.
    ///
    /// @throws BusyException when there is none in time
    <T> T inSeat(Supplier<T> work) {
        var creator = CurrentCreator.require();
        takeOwn(creator);
        try {
            takeShared();
            try {
                return work.get();
            } finally {
                all.release();
            }
        } finally {
            giveBack(creator);
        }
    }

    private synchronized void takeOwn(CreatorId creator) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (taken.getOrDefault(creator, 0) >= perCreator) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new BusyException();
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        taken.merge(creator, 1, Integer::sum);
    }

    private void takeShared() {
        try {
            if (!all.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    private synchronized void giveBack(CreatorId creator) {
        taken.compute(creator, (_, count) -> count == null || count == 1 ? null : count - 1);
        notifyAll();
    }
}
