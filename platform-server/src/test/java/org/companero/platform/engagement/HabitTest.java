package org.companero.platform.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HabitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void days_that_are_not_due_and_today_break_no_streak() {
        var habit = new Habit(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                MONDAY,
                Map.of(MONDAY, true, MONDAY.plusDays(2), true));

        var friday = habit.on(MONDAY.plusDays(4));

        assertThat(friday.streak()).isEqualTo(2);
        assertThat(friday.doneToday()).isFalse();
        assertThat(friday.score()).isEqualTo(100);
        assertThat(friday.lastCheckIn()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void a_due_day_that_passed_in_silence_or_was_missed_breaks_it() {
        var habit =
                new Habit(Set.of(), MONDAY, Map.of(MONDAY, true, MONDAY.plusDays(1), false, MONDAY.plusDays(3), true));

        assertThat(habit.on(MONDAY.plusDays(1)).streak()).isZero();
        assertThat(habit.on(MONDAY.plusDays(3)).streak()).isEqualTo(1);
        assertThat(habit.on(MONDAY.plusDays(3)).score()).isEqualTo(50);
        assertThat(habit.on(MONDAY.plusDays(5)).streak()).isZero();
    }

    @Test
    void what_nobody_told_about_yet_has_no_standing() {
        var fresh = new Habit(Set.of(), MONDAY, Map.of()).on(MONDAY);

        assertThat(fresh.streak()).isZero();
        assertThat(fresh.score()).isZero();
        assertThat(fresh.lastCheckIn()).isNull();
    }
}
