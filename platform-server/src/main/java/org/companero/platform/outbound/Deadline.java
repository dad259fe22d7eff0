package org.companero.platform.outbound;

import java.time.Duration;

/// The moment by which everything has to be done. Measured by the machine's own running clock, which nobody sets.
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// @throws OutboundException `TOO_SLOW` when nothing is left
    int millisWithin(Duration most) {
        long left = left().toMillis();
        if (left <= 0) {
            throw new OutboundException(OutboundFault.TOO_SLOW);
        }
        return (int) Math.min(left, most.toMillis());
    }

    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
