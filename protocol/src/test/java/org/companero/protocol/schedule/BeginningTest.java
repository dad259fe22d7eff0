package org.companero.protocol.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.companero.protocol.program.Admission;
import org.companero.protocol.program.Admission.Busy;
import org.companero.protocol.program.Again;
import org.companero.protocol.schedule.Precedence.Running;
import org.companero.protocol.schedule.Precedence.Verdict;
import org.companero.protocol.schedule.Precedence.Wanting;
import org.junit.jupiter.api.Test;

/// Who may begin a program, and which one comes first.
class BeginningTest {

    private static final Instant NOW = Instant.parse("2027-05-01T09:00:00Z");
    private static final History FINISHED = new History(false, NOW.minus(Duration.ofDays(10)), 1);
    private static final History RUNNING = new History(true, null, 1);

    @Test
    void who_was_never_in_it_may_begin_whatever_the_rule() {
        for (Again again : List.of(new Again.Never(), new Again.AfterFinishing(), pause(30), new Again.Always())) {
            assertThat(Reentry.of(again, History.NONE, NOW)).isEqualTo(new Reentry.Allowed());
        }
    }

    @Test
    void who_has_finished_may_begin_again_by_the_rule() {
        assertThat(Reentry.of(new Again.Never(), FINISHED, NOW)).isEqualTo(new Reentry.Never());
        assertThat(Reentry.of(new Again.AfterFinishing(), FINISHED, NOW)).isEqualTo(new Reentry.Allowed());
        assertThat(Reentry.of(pause(30), FINISHED, NOW)).isEqualTo(new Reentry.Later(NOW.plus(Duration.ofDays(20))));
        assertThat(Reentry.of(pause(10), FINISHED, NOW)).isEqualTo(new Reentry.Allowed());
    }

    @Test
    void who_is_in_it_begins_anew_only_where_that_is_always_so() {
        assertThat(Reentry.of(new Again.Always(), RUNNING, NOW)).isEqualTo(new Reentry.Allowed());
        for (Again again : List.of(new Again.Never(), new Again.AfterFinishing(), pause(30))) {
            assertThat(Reentry.of(again, RUNNING, NOW)).isEqualTo(new Reentry.AlreadyIn());
        }
    }

    @Test
    void of_two_programs_the_higher_one_begins_and_the_other_waits_or_is_skipped() {
        List<Wanting> both = List.of(
                wanting("low", 10, Busy.WAIT, 0), wanting("high", 90, Busy.WAIT, 5), wanting("skip", 20, Busy.SKIP, 0));

        assertThat(Precedence.decide(both, List.of()))
                .containsExactly(
                        new Verdict.Begins("high"),
                        new Verdict.Skipped("skip", "high"),
                        new Verdict.Waits("low", "high"));
    }

    @Test
    void among_equals_who_came_first_comes_first() {
        assertThat(Precedence.decide(
                        List.of(wanting("a", 50, Busy.WAIT, 5), wanting("b", 50, Busy.WAIT, 0)), List.of()))
                .containsExactly(new Verdict.Begins("b"), new Verdict.Waits("a", "b"));
    }

    @Test
    void nobody_is_taken_out_of_a_program_and_what_runs_alongside_hinders_none() {
        Running low = new Running("running", new Admission(1, new Again.Always(), Busy.WAIT));
        Running beside = new Running("beside", Admission.USUAL);

        assertThat(Precedence.decide(List.of(wanting("high", 99, Busy.WAIT, 0)), List.of(low)))
                .containsExactly(new Verdict.Waits("high", "running"));
        assertThat(Precedence.decide(List.of(wanting("high", 99, Busy.WAIT, 0)), List.of(beside)))
                .containsExactly(new Verdict.Begins("high"));
        assertThat(Precedence.decide(List.of(wanting("also", 1, Busy.ALONGSIDE, 0)), List.of(low)))
                .containsExactly(new Verdict.Begins("also"));
    }

    private static Again pause(int days) {
        return new Again.AfterPause(Duration.ofDays(days));
    }

    private static Wanting wanting(String program, int priority, Busy busy, int minutes) {
        return new Wanting(
                program, new Admission(priority, new Again.Always(), busy), NOW.plus(Duration.ofMinutes(minutes)));
    }
}
