package org.companero.platform.ai;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps away from something that failed several times in a row, for a while.
final class Breaker {

    private final int failuresToOpen;
    private final Duration pause;
    private final InstantSource clock;
    private int failures;
    private Instant closedAgain = Instant.MIN;

    Breaker(int failuresToOpen, Duration pause, InstantSource clock) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(closedAgain);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /// After a pause a single further failure opens it again.
    synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) {
            closedAgain = clock.instant().plus(pause);
        }
    }
}
