package org.companero.protocol.program;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Days of the week, from Monday on, so that the same program is always written the same.
final class Days {

    private Days() {}

    static Set<DayOfWeek> inOrder(Set<DayOfWeek> days) {
        return Collections.unmodifiableSet(new TreeSet<>(days));
    }
}
