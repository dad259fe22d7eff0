package org.companero.platform.limits;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.companero.platform.limits.WaitingLine.Entry;
import org.companero.platform.tenancy.CreatorId;

/// Bounds how much is done at a time, altogether and for one creator, so that no creator's rush keeps others waiting.
/// Where all seats are taken, the creators that wait take turns; nobody waits for ever, and one creator's line
/// is short.
///
/// Do not take a seat of the same room twice on one thread: with one seat a creator, the second would wait for
/// the first.
public final class FairSeats {

    private final WaitingLine<CountDownLatch> line;
    private final Duration patience;

    /// @param perCreator fewer than all, where there is more than one, so that no creator ever has all
    /// @param waitingPerCreator how many of one creator's may wait for a seat
    /// @param patience how long they wait
    public FairSeats(int seats, int perCreator, int waitingPerCreator, Duration patience) {
        this.line = new WaitingLine<>(seats, perCreator, waitingPerCreator);
        this.patience = patience;
    }

    /// Does the work when the creator's turn has come.
    ///
    /// @throws Busy 429 `TOO_MANY_AT_ONCE` when too many of the creator's wait already, 503 `BUSY` when
    ///     there is no seat in time
    public <T> T inSeat(CreatorId creator, Supplier<T> work) {
        takeSeat(creator);
        try {
            return work.get();
        } finally {
            leave(creator);
        }
    }

    private void takeSeat(CreatorId creator) {
        var turn = new CountDownLatch(1);
        switch (enter(creator, turn)) {
            case SEATED -> {}
            case WAITS -> await(creator, turn);
            case REFUSED -> throw Busy.withTooMany();
        }
    }

    private void await(CreatorId creator, CountDownLatch turn) {
        try {
            if (!turn.await(patience.toNanos(), TimeUnit.NANOSECONDS) && giveUp(creator, turn)) {
                throw Busy.altogether();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            if (!giveUp(creator, turn)) {
                leave(creator); // the seat was given in this very moment
            }
            throw Busy.altogether();
        }
    }

    private synchronized Entry enter(CreatorId creator, CountDownLatch turn) {
        return line.enter(creator, turn);
    }

    private synchronized boolean giveUp(CreatorId creator, CountDownLatch turn) {
        return line.giveUp(creator, turn);
    }

    private synchronized void leave(CreatorId creator) {
        line.leave(creator).ifPresent(CountDownLatch::countDown);
    }
}
