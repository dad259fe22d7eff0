package org.companero.platform.channels.widget;

import java.util.function.LongSupplier;

/// How much more a person may say now: a bucket that fills steadily. For one thread at a time.
final class Allowance {

    private static final double NANOS = 1_000_000_000.0;

    private final WidgetSettings settings;
    private final LongSupplier nanoTime;
    private double left;
    private long filledAt;

    Allowance(WidgetSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.left = settings.burst();
        this.filledAt = nanoTime.getAsLong();
    }

    /// Takes one, if there is one.
    boolean take() {
        long now = nanoTime.getAsLong();
        left = Math.min(settings.burst(), left + (now - filledAt) / NANOS * settings.perSecond());
        filledAt = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
