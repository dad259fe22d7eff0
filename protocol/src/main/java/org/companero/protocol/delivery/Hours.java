package org.companero.protocol.delivery;

import java.time.LocalTime;

/// Hours of a day, over midnight where `until` is not after `from`; none at all where they are equal.
///
/// @param from the first moment
/// @param until the first moment after
public record Hours(LocalTime from, LocalTime until) {

    public static Hours of(int from, int until) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    public boolean contain(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /// Whether the time belongs to what began before midnight.
    boolean beganTheDayBefore(LocalTime time) {
        return from.isAfter(until) && time.isBefore(until);
    }
}
