package org.companero.platform.limits;

import java.time.Duration;
import java.util.List;

/// What came of asking.
///
/// @param granted how many may be done; 0 is a refusal
record Outcome(long granted, List<Level> levels) {

    Outcome {
        levels = List.copyOf(levels);
    }

    /// @param debt how many microseconds until the bucket is full again
    record Level(Bucket bucket, long debt) {

        long left() {
            return bucket.rate().left(debt);
        }

        long untilOne() {
            return bucket.rate().untilOne(debt);
        }
    }

    boolean refused() {
        return granted == 0;
    }

    /// How long to wait before asking again has a chance; whole seconds, at least one.
    Duration retryAfter() {
        long micros = levels.stream().mapToLong(Level::untilOne).max().orElse(0);
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(micros, 1_000_000L)));
    }
}
