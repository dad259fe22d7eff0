package org.companero.protocol.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a person stands with a habit.
///
/// @param streak how many due days in a row it was done, up to now
/// @param score how firm it is, 0 to 100
/// @param doneToday whether it was done today, where the person is
/// @param lastCheckIn the last day on which the person told about it, or null
public record HabitStanding(
        int streak,
        double score,
        boolean doneToday,
        @Nullable LocalDate lastCheckIn) {}
