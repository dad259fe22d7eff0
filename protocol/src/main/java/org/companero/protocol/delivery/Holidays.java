package org.companero.protocol.delivery;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Days on which nothing is sent.
///
/// @param days single days
/// @param everyYear days of every year, as `--12-25`
public record Holidays(Set<LocalDate> days, Set<MonthDay> everyYear) {

    public static final Holidays NONE = new Holidays(Set.of(), Set.of());

    public Holidays {
        days = Set.copyOf(days);
        everyYear = Set.copyOf(everyYear);
    }

    boolean contain(LocalDate day) {
        return (!days.isEmpty() && days.contains(day))
                || (!everyYear.isEmpty() && everyYear.contains(MonthDay.from(day)));
    }
}
