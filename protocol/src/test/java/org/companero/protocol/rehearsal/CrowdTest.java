package org.companero.protocol.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Steps;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.rehearsal.CrowdReport.StepFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrowdTest {

    private static final Instant BEGIN = Instant.parse("2027-01-04T06:00:00Z");
    private static final int MEMBERS = 200;

    @ParameterizedTest
    @MethodSource("org.companero.protocol.rehearsal.ExampleProgramsTest#names")
    void everybody_is_somewhere_and_nobody_twice(String name) {
        Program program = Examples.program(name);
        CrowdReport report = crowd(CrowdHabits.USUAL, Duration.ofDays(60))
                .walk(Examples.shelf(program), program.triggers().getFirst().id());

        int stopped =
                report.stopped().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(report.arrived() + report.underWay() + report.left() + stopped)
                .isEqualTo(MEMBERS);
        assertThat(report.stopped()).isEmpty();
        assertThat(report.steps().stream().mapToInt(StepFigures::stuck).sum()).isEqualTo(report.underWay());
        assertThat(report.steps().stream().mapToInt(StepFigures::dropped).sum()).isEqualTo(report.left());
        assertThat(report.steps()).allMatch(step -> step.passed() >= 0);
    }

    @Test
    void the_same_crowd_always_goes_the_same_way_and_another_one_another() {
        Program program = Examples.program("better-sleep-six-weeks");
        NodeId trigger = program.triggers().getFirst().id();
        Shelf shelf = Examples.shelf(program);
        Crowd crowd = crowd(CrowdHabits.USUAL, Duration.ofDays(42));

        CrowdReport once = crowd.walk(shelf, trigger);

        assertThat(crowd.walk(shelf, trigger)).isEqualTo(once);
        assertThat(new Crowd(MEMBERS, crowd.time(), BEGIN, 2, CrowdHabits.USUAL).walk(shelf, trigger))
                .isNotEqualTo(once);
    }

    @Test
    void who_always_replies_clearly_arrives() {
        Program program = Drawn.row(
                        Steps.words("ask", "name"),
                        Steps.question("hours", Steps.number(1, 14), "hours"),
                        Steps.end("end", "done"))
                .program();

        CrowdReport report =
                crowd(CrowdHabits.USUAL.replying(1, 0, 0), Duration.ofDays(30)).walk(Shelf.of(program), Drawn.START);

        assertThat(report.outcomes()).isEqualTo(Map.of("done", MEMBERS));
        assertThat(report.mostStopAt()).isEmpty();
        assertThat(report.usualTime()).isBetween(Duration.ofMinutes(5), Duration.ofDays(1));
    }

    @Test
    void it_says_where_most_people_stop() {
        Program program = Drawn.row(
                        Steps.message("hi", "Hi"),
                        Steps.words("ask", "name"),
                        Steps.words("more", "more"),
                        Steps.end("end", ""))
                .program();

        CrowdReport report = crowd(CrowdHabits.USUAL.replying(1, 0.6, 0), Duration.ofDays(30))
                .walk(Shelf.of(program), Drawn.START);

        assertThat(report.mostStopAt()).map(StepFigures::step).contains(new NodeId("ask"));
        assertThat(report.left()).isBetween(MEMBERS / 2, MEMBERS);
    }

    @Test
    void it_says_who_waits_for_ever_who_is_stopped_and_what_is_never_reached() {
        Program waiting = Drawn.row(Steps.pause("wait", Duration.ofDays(300)), Steps.end("end", "done"))
                .program();
        Program broken = Drawn.row(Steps.message("hi", "Hi"))
                .lead("hi", Outlet.NEXT, "ghost")
                .program();
        Crowd crowd = crowd(CrowdHabits.USUAL, Duration.ofDays(42));

        CrowdReport stuck = crowd.walk(Shelf.of(waiting), Drawn.START);
        CrowdReport stopped = crowd.walk(Shelf.of(broken), Drawn.START);

        assertThat(stuck.underWay()).isEqualTo(MEMBERS);
        assertThat(stuck.neverReached()).containsExactly(new NodeId("end"));
        assertThat(stuck.usualTime()).isNull();
        assertThat(stopped.stopped().values()).containsExactly(MEMBERS);
    }

    @Test
    void it_says_who_goes_round_and_round() {
        Program round = Drawn.row(Steps.pause("wait", Duration.ofMinutes(1)))
                .lead("wait", Outlet.NEXT, "wait")
                .program();

        CrowdReport report = crowd(CrowdHabits.USUAL, Duration.ofDays(42)).walk(Shelf.of(round), Drawn.START);

        assertThat(report.steps()).allMatch(step -> step.rounds() == MEMBERS);
        assertThat(report.stopped()).isEqualTo(Map.of("goes round without end", MEMBERS));
    }

    @Test
    void chances_and_sizes_that_are_none_are_refused() {
        assertThatThrownBy(() -> CrowdHabits.USUAL.replying(1.2, 0, 0)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> CrowdHabits.USUAL.replying(Double.NaN, 0, 0)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> new Crowd(0, Duration.ofDays(1), BEGIN, 1, CrowdHabits.USUAL))
                .hasMessageContaining("1 to");
    }

    private static Crowd crowd(CrowdHabits habits, Duration time) {
        return new Crowd(MEMBERS, time, BEGIN, 1, habits);
    }
}
