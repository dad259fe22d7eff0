package org.companero.studio.builder.model;

import java.time.Duration;
import java.util.Locale;

/// A duration as a creator gives it: a number and a unit.
public record WaitTime(long amount, Unit unit) {

    /// The units offered, the smallest first.
    public enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1)),
        WEEKS(Duration.ofDays(7));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }

        public String stem() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The largest unit that says the duration without a rest; seconds are rounded up to minutes.
    public static WaitTime of(Duration duration) {
        for (Unit unit : new Unit[] {Unit.WEEKS, Unit.DAYS, Unit.HOURS}) {
            if (!duration.isZero() && duration.toSeconds() % unit.length.toSeconds() == 0) {
                return new WaitTime(duration.dividedBy(unit.length), unit);
            }
        }
        return new WaitTime((duration.toSeconds() + 59) / 60, Unit.MINUTES);
    }

    public Duration duration() {
        return unit.length.multipliedBy(amount);
    }
}
