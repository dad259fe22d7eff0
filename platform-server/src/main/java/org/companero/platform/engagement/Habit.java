package org.companero.platform.engagement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.engine.HabitStanding;

/// What a person practises, as the view `habit_card` shows it.
///
/// @param days on which it is due, none for every day
/// @param checkIns of which days they told, and whether it was done
public record Habit(Set<DayOfWeek> days, LocalDate since, Map<LocalDate, Boolean> checkIns) {

    private static final int LONGEST_STREAK = 400;
    private static final int SCORED_DAYS = 30;
    private static final double ALL = 100;

    public Habit {
        days = Set.copyOf(days);
        checkIns = Map.copyOf(checkIns);
    }

    /// How the person stands with it.
    ///
    /// @param today where the person is
    public HabitStanding on(LocalDate today) {
        return new HabitStanding(
                streak(today),
                score(today),
                done(today),
                checkIns.keySet().stream().max(LocalDate::compareTo).orElse(null));
    }

    /// A due day that is not over yet breaks nothing.
    private int streak(LocalDate today) {
        int streak = 0;
        for (int back = 0; back < LONGEST_STREAK; back++) {
            LocalDate day = today.minusDays(back);
            if (done(day)) {
                streak++;
            } else if (checkIns.containsKey(day) || (back > 0 && due(day))) {
                break;
            }
        }
        return streak;
    }

    /// The share of the last days on which it was due that it was done.
    private double score(LocalDate today) {
        int due = 0;
        int done = 0;
        for (int back = 0; back < SCORED_DAYS; back++) {
            LocalDate day = today.minusDays(back);
            if (checkIns.containsKey(day) || (back > 0 && due(day))) {
                due++;
                done += done(day) ? 1 : 0;
            }
        }
        return due == 0 ? 0 : ALL * done / due;
    }

    private boolean due(LocalDate day) {
        return !day.isBefore(since) && (days.isEmpty() || days.contains(day.getDayOfWeek()));
    }

    private boolean done(LocalDate day) {
        return checkIns.getOrDefault(day, false);
    }
}
