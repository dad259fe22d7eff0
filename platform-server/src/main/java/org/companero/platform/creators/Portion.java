package org.companero.platform.creators;

import java.time.LocalDate;

/// What this server has taken for itself of a creator's day and not yet handed out. Guarded by its own monitor.
final class Portion {

    private LocalDate day = LocalDate.MIN;
    private long left;
    private boolean last;

    /// A new day begins: what is left of the one before is worth nothing.
    void begin(LocalDate today) {
        if (!day.equals(today)) {
            day = today;
            left = 0;
            last = false;
        }
    }

    long left() {
        return left;
    }

    /// Whether more can be had of the day.
    boolean more() {
        return !last;
    }

    /// @param asked how many were asked for; fewer means that there are no more
    void add(long granted, long asked) {
        left += granted;
        last = granted < asked;
    }

    boolean take(long amount) {
        if (left < amount) {
            return false;
        }
        left -= amount;
        return true;
    }

    void giveBack(long amount) {
        left += amount;
    }

    /// What is left for a reader who may not look at another day.
    long leftOn(LocalDate today) {
        return day.equals(today) ? left : 0;
    }
}
