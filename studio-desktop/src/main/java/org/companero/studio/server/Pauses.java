package org.companero.studio.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time, up to a bound, and never all at the same
/// moment.
///
/// @param first the longest first pause
/// @param longest the longest of all
record Pauses(Duration first, Duration longest, RandomGenerator random) {

    static Pauses usual() {
        return new Pauses(Duration.ofMillis(500), Duration.ofSeconds(30), RandomGenerator.getDefault());
    }

    /// @param failures how many attempts have failed in a row, from 0
    Duration after(int failures) {
        long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, 16));
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /// Lets that pause pass on the JDK's timer.
    ///
    /// @throws InterruptedException at once, when nobody wants the next attempt any more
    void pass(int failures) throws InterruptedException {
        try {
            new CompletableFuture<Boolean>()
                    .completeOnTimeout(true, after(failures).toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes a pause but time", e);
        }
    }
}
