package org.companero.protocol.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.companero.protocol.engine.HabitStanding;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.ProgressMade;

/// How a made-up person comes to stand with their habits: every check-in counts as one due day.
final class Habits {

    private static final double FULL = 100;
    private static final double WEIGHT_OF_ONE = 0.1;

    private Habits() {}

    static Person after(Person person, ProgressMade made, LocalDate today) {
        return switch (made) {
            case ProgressMade.HabitAssigned assigned ->
                with(person, assigned.habit(), standing(person, assigned.habit()));
            case ProgressMade.CheckedIn(String habit, boolean done) -> {
                HabitStanding before = standing(person, habit);
                double score = before.score() * (1 - WEIGHT_OF_ONE) + (done ? FULL * WEIGHT_OF_ONE : 0);
                yield with(person, habit, new HabitStanding(done ? before.streak() + 1 : 0, score, done, today));
            }
            case ProgressMade.PointsAwarded _, ProgressMade.AchievementUnlocked _, ProgressMade.MilestoneReached _ ->
                person;
        };
    }

    /// The person on that day: what was done on another one is not done today.
    static Person on(Person person, LocalDate today) {
        Person now = person;
        for (Map.Entry<String, HabitStanding> habit : person.habits().entrySet()) {
            HabitStanding standing = habit.getValue();
            if (standing.doneToday() && !today.equals(standing.lastCheckIn())) {
                now = with(
                        now,
                        habit.getKey(),
                        new HabitStanding(standing.streak(), standing.score(), false, standing.lastCheckIn()));
            }
        }
        return now;
    }

    private static HabitStanding standing(Person person, String habit) {
        return person.habits().getOrDefault(habit, new HabitStanding(0, 0, false, null));
    }

    private static Person with(Person person, String habit, HabitStanding standing) {
        Map<String, HabitStanding> habits = new HashMap<>(person.habits());
        habits.put(habit, standing);
        return new Person(
                person.name(),
                person.email(),
                person.phone(),
                person.language(),
                person.zone(),
                person.channel(),
                person.tags(),
                person.segments(),
                person.fields(),
                habits,
                person.since());
    }
}
