package org.companero.platform.programs;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Gathers the parts of an answer, so that one is told every few milliseconds instead of one for each word.
///
/// Call it from one thread at a time.
final class Parts implements Consumer<String> {

    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private final Consumer<String> listener;
    private final LongSupplier nanoTime;
    private final StringBuilder gathered = new StringBuilder();
    private long toldAt;

    Parts(Consumer<String> listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.toldAt = nanoTime.getAsLong() - PAUSE_NANOS;
    }

    @Override
    public void accept(String part) {
        gathered.append(part);
        if (nanoTime.getAsLong() - toldAt >= PAUSE_NANOS) {
            flush();
        }
    }

    /// Tells what is left.
    void flush() {
        if (!gathered.isEmpty()) {
            listener.accept(gathered.toString());
            gathered.setLength(0);
            toldAt = nanoTime.getAsLong();
        }
    }
}
