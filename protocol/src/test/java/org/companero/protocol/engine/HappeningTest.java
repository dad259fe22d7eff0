package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningTest {

    private static final Program PROGRAM = new Program(
            2,
            "Test",
            "en",
            List.of(
                    new Trigger.FirstMessage(id("first")),
                    new Trigger.HabitMissed(id("missed"), "Walk", 3),
                    new Trigger.StreakReached(id("streak"), "walk", 7),
                    new Trigger.GroupEntered(id("tagged"), new Group.Tag("vip")),
                    new Trigger.GroupLeft(id("left"), new Group.Segment("active")),
                    new Trigger.ProgramFinished(id("any"), "sleep", ""),
                    new Trigger.ProgramFinished(id("well"), "sleep", "done"),
                    new Trigger.Happened(id("paid"), "paid"),
                    new Trigger.FromLink(id("link"), "spring", List.of("from")),
                    new Trigger.Enrolment(id("enrolled"))),
            List.of(),
            List.of(),
            Map.of());

    @Test
    void what_happens_fires_the_triggers_that_are_about_it_and_no_others() {
        assertThat(fired(new Happening.HabitMissed("walk", 3))).containsExactly("missed");
        assertThat(fired(new Happening.StreakReached("Walk ", 7))).containsExactly("streak");
        assertThat(fired(new Happening.GroupEntered(new Group.Tag("vip")))).containsExactly("tagged");
        assertThat(fired(new Happening.GroupLeft(new Group.Segment("active")))).containsExactly("left");
        assertThat(fired(new Happening.ProgramFinished("sleep", "done"))).containsExactly("any", "well");
        assertThat(fired(new Happening.ProgramFinished("sleep", "stopped"))).containsExactly("any");
        assertThat(fired(new Happening.Happened("Paid"))).containsExactly("paid");
        assertThat(fired(new Happening.LinkOpened("spring"))).containsExactly("link");
        assertThat(fired(new Happening.Enrolled())).containsExactly("enrolled");

        assertThat(fired(new Happening.GroupEntered(new Group.Segment("vip")))).isEmpty();
        assertThat(fired(new Happening.GroupLeft(new Group.Tag("vip")))).isEmpty();
        assertThat(fired(new Happening.ProgramFinished("other", "done"))).isEmpty();
        assertThat(fired(new Happening.LinkOpened("SPRING"))).isEmpty();
    }

    /// A count that goes on beyond what was waited for does not fire each time anew.
    @Test
    void what_is_counted_fires_when_it_is_reached_and_not_each_time_after() {
        assertThat(Stream.of(1, 2, 3, 4, 5).flatMap(times -> fired(new Happening.HabitMissed("walk", times)).stream()))
                .containsExactly("missed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I want to sleep      | true
            slepe                | true
            slep                 | true
            sheep                | true
            slope                | false
            quiero dormir        | true
            quiero dromir        | true
            to                   | false
            begin teh programme  | false
            start the programm   | true
            star the programme   | true
            star teh programme   | false
            start                | false
            """)
    void a_keyword_may_be_mistyped_a_little_and_be_in_any_of_its_languages(String text, boolean heard) {
        Program program = listening(new Trigger.Keyword(
                id("k"),
                List.of("sleep", "go", "start the programme"),
                Map.of("es", List.of("dormir")),
                Trigger.Typos.FEW));

        assertThat(Triggers.match(program, text, false).isPresent()).isEqualTo(heard);
    }

    @Test
    void a_keyword_typed_right_beats_one_that_is_mistyped() {
        Program program = listening(
                new Trigger.Keyword(id("long"), List.of("sheepdogs"), Map.of(), Trigger.Typos.FEW),
                new Trigger.Keyword(id("mistyped"), List.of("sleep"), Map.of(), Trigger.Typos.FEW),
                new Trigger.Keyword(id("right"), List.of("sheep"), Map.of(), Trigger.Typos.FEW));

        assertThat(Triggers.match(program, "sheep", false)).contains(id("right"));
        assertThat(Triggers.match(program, "sleep", false)).contains(id("mistyped"));
    }

    private static Program listening(Trigger... triggers) {
        return new Program(2, "Test", "en", List.of(triggers), List.of(), List.of(), Map.of());
    }

    private static List<String> fired(Happening happening) {
        return Triggers.fired(PROGRAM, happening).stream().map(NodeId::value).toList();
    }

    private static NodeId id(String value) {
        return new NodeId(value);
    }
}
