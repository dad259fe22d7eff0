package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final NodeId ID = new NodeId("step");

    @Test
    void what_marks_how_far_a_person_came_is_noted_and_the_run_goes_on() {
        var run = Rehearsal.of(Drawn.row(
                new Progress.AssignHabit(ID, "", "walk", Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY)),
                new Progress.Points(new NodeId("points"), "", 10, "For saying {{input}}"),
                new Progress.Achievement(new NodeId("first"), "", "first_walk"),
                new Progress.Milestone(new NodeId("week"), "", "week_1"),
                end("end", "")));

        assertThat(run.effects(Effect.NoteProgress.class))
                .extracting(Effect.NoteProgress::progress)
                .containsExactly(
                        new ProgressMade.HabitAssigned("walk", List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                        new ProgressMade.PointsAwarded(10, "For saying hello"),
                        new ProgressMade.AchievementUnlocked("first_walk"),
                        new ProgressMade.MilestoneReached("week_1"));
        assertThat(run.state().finished()).isTrue();
    }

    @Test
    void a_check_in_is_answered_by_its_buttons_or_in_words() {
        var pressed = Rehearsal.of(asking(null));
        assertThat(pressed.buttons()).containsExactly(new Choice("done", "I did"), new Choice("missed", "Not today"));

        assertThat(pressed.presses("missed", "Not today").path()).containsExactly("missed");
        assertThat(pressed.effects(Effect.NoteProgress.class))
                .extracting(Effect.NoteProgress::progress)
                .containsExactly(new ProgressMade.CheckedIn("walk", false));

        assertThat(Rehearsal.of(asking(null)).says("I did").path()).containsExactly("done");
    }

    @Test
    void who_does_not_reply_is_not_checked_in() {
        var run = Rehearsal.of(asking(Duration.ofHours(12))).keepsSilent();

        assertThat(run.path()).containsExactly("silent");
        assertThat(run.effects(Effect.NoteProgress.class)).isEmpty();
    }

    @Test
    void a_reply_that_says_neither_is_asked_again_and_given_up_after_three() {
        var run = Rehearsal.of(asking(Duration.ofHours(12)));

        assertThat(run.says("bananas").said()).containsExactly("Please choose one of these.");
        assertThat(run.says("bananas").buttons()).hasSize(2);
        assertThat(run.says("bananas").path()).containsExactly("silent");
        assertThat(Rehearsal.of(asking(null))
                        .says("a")
                        .says("b")
                        .says("c")
                        .state()
                        .await())
                .isEqualTo(new Await.Nothing("given_up", false));
    }

    private static Drawn asking(@Nullable Duration noReply) {
        var drawn = Drawn.row(new Progress.CheckIn(ID, "", "walk", "Did you walk?", "I did", "Not today", noReply))
                .also(end("done", ""), end("missed", ""), end("silent", ""))
                .lead("step", "done", "done")
                .lead("step", "missed", "missed");
        return noReply == null ? drawn : drawn.lead("step", Outlet.NO_REPLY, "silent");
    }
}
