package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DayOfWeek;
import java.util.List;

/// How far a person came.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ProgressMade {

    /// @param days on which days it is due, in their order; none for every day
    @JsonTypeName("habit_assigned")
    record HabitAssigned(String habit, List<DayOfWeek> days) implements ProgressMade {
        public HabitAssigned {
            days = List.copyOf(days);
        }
    }

    @JsonTypeName("checked_in")
    record CheckedIn(String habit, boolean done) implements ProgressMade {}

    @JsonTypeName("points_awarded")
    record PointsAwarded(int points, String reason) implements ProgressMade {}

    @JsonTypeName("achievement_unlocked")
    record AchievementUnlocked(String achievement) implements ProgressMade {}

    @JsonTypeName("milestone_reached")
    record MilestoneReached(String milestone) implements ProgressMade {}
}
