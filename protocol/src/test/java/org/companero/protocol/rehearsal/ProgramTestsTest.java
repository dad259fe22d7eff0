package org.companero.protocol.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.Steps;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.Expectation.Hears;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.TestLine;
import org.companero.protocol.rehearsal.TestResult.Difference;
import org.junit.jupiter.api.Test;

class ProgramTestsTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Program PROGRAM = Drawn.row(
                    Steps.words("ask", "name"),
                    Steps.message("hi", "Hello {{name}}"),
                    new Keep.Tag(new NodeId("tag"), "", "met", false),
                    new Keep.SetField(new NodeId("field"), "", "nick", "{{name}}"),
                    Steps.pause("wait", Duration.ofDays(1)),
                    Steps.message("bye", "Bye"),
                    Steps.end("end", "done"))
            .program();
    private static final List<TestLine> GOOD = List.of(
            new Hears("Please tell"),
            new Expectation.StandsAt(new NodeId("ask")),
            new Act.Says("Ana"),
            new Hears(Hears.Match.CONTAINS, List.of("Ana")),
            new Expectation.Knows("name", "Ana"),
            new Expectation.Knows("other", ""),
            new Expectation.Tagged("met", true),
            new Expectation.Tagged("other", false),
            new Expectation.FieldIs("nick", "Ana"),
            new Expectation.Does("tag_added", "met"),
            new Act.TimePasses(Duration.ofDays(2)),
            new Hears(Hears.Match.ANY_OF, List.of("Ciao", "Bye")),
            new Expectation.Ends("done"));

    @Test
    void a_chat_that_goes_as_it_says_has_no_difference() {
        assertThat(run(GOOD)).isEmpty();
        assertThat(run(List.of(
                        new Hears(Hears.Match.ANYTHING, List.of()),
                        new Act.Says("Ana"),
                        new Hears(Hears.Match.ANYTHING, List.of()))))
                .isEmpty();
    }

    @Test
    void every_expectation_that_is_not_met_says_what_came_instead() {
        assertThat(run(with(0, new Hears("Who are you?"))))
                .containsExactly(new Difference(1, "says “Who are you?”", "says “Please tell”"));
        assertThat(run(with(1, new Expectation.StandsAt(new NodeId("wait")))))
                .containsExactly(new Difference(2, "stands at wait", "the run waits for a reply at ask"));
        assertThat(run(with(4, new Expectation.Knows("name", "Eva"))))
                .containsExactly(new Difference(5, "name is “Eva”", "it is “Ana”"));
        assertThat(run(with(5, new Expectation.Knows("other", "x"))))
                .containsExactly(new Difference(6, "other is “x”", "it is empty"));
        assertThat(run(with(6, new Expectation.Tagged("met", false))))
                .containsExactly(new Difference(7, "is not tagged met", "tags: met"));
        assertThat(run(with(8, new Expectation.FieldIs("nick", "Eva"))))
                .containsExactly(new Difference(9, "field nick is “Eva”", "it is “Ana”"));
        assertThat(run(with(9, new Expectation.Does("send_email", ""))))
                .containsExactly(new Difference(10, "send_email", "tag_added (met); field_set (nick = Ana)"));
        assertThat(run(with(12, new Expectation.Ends("well"))))
                .containsExactly(new Difference(13, "ends with “well”", "the run is over with “done”"));
    }

    @Test
    void what_is_said_besides_and_what_is_not_said_are_differences() {
        assertThat(run(List.of(new Act.Says("Ana"), new Hears("Hello Ana"), new Hears("More"))))
                .containsExactly(
                        new Difference(1, "", "says “Please tell”"),
                        new Difference(3, "says “More”", "says nothing more; the run waits at wait"));
        assertThat(run(List.of(new Hears("Please tell"), new Act.Says("Ana"))))
                .containsExactly(new Difference(3, "", "says “Hello Ana”"));
    }

    @Test
    void an_act_that_nobody_waits_for_is_a_difference() {
        assertThat(run(List.of(new Hears("Please tell"), new Act.HandedBack())))
                .containsExactly(
                        new Difference(2, "team hands back", "nobody waited for it: the run waits for a reply at ask"));
    }

    @Test
    void a_run_that_is_stopped_is_a_difference_and_the_last_one() {
        Program broken = Drawn.row(Steps.words("ask", "name"))
                .lead("ask", Outlet.NEXT, "ghost")
                .program();

        List<Difference> differences = ProgramTests.run(
                        Shelf.of(broken),
                        test(List.of(new Hears("Please tell"), new Act.Says("Ana"), new Expectation.Ends("done"))))
                .differences();

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().came()).startsWith("the run was stopped at ghost");
    }

    @Test
    void a_difference_reads_as_what_was_expected_and_what_came() {
        TestResult result = ProgramTests.run(Shelf.of(PROGRAM), test(with(0, new Hears("Who are you?"))));

        assertThat(result.passed()).isFalse();
        assertThat(result.readable()).isEqualTo("1\n  - says “Who are you?”\n  + says “Please tell”");
    }

    @Test
    void a_rehearsal_is_kept_as_a_chat_that_goes_as_it_says() {
        Rehearsal rehearsal = new Rehearsal(Shelf.of(PROGRAM), Person.UNKNOWN, NOON, 3, Stage.EMPTY);
        rehearsal.start(Drawn.START, "hello");
        rehearsal.pass(Duration.ofHours(1));
        rehearsal.say("Ana");
        rehearsal.pass(Duration.ofHours(3));
        rehearsal.jumpToNextEvent();

        ProgramTest kept = Recording.of(rehearsal, "Kept");

        assertThat(kept.lines())
                .containsExactly(
                        new Hears("Please tell"),
                        new Act.TimePasses(Duration.ofHours(1)),
                        new Act.Says("Ana"),
                        new Hears("Hello Ana"),
                        new Expectation.Does("tag_added", "met"),
                        new Expectation.Does("field_set", "nick = Ana"),
                        new Act.TimePasses(Duration.ofHours(3)),
                        new Act.NextEvent(),
                        new Hears("Bye"),
                        new Expectation.Ends("done"),
                        new Expectation.Knows("name", "Ana"));
        assertThat(ProgramTests.run(Shelf.of(PROGRAM), kept).readable()).isEmpty();
    }

    @Test
    void what_the_stage_answered_on_the_way_is_kept_where_it_was_answered() {
        Program program = Drawn.row(
                        Steps.pause("one", Duration.ofHours(2)),
                        Steps.answer("look", "Coffee?"),
                        Steps.pause("two", Duration.ofHours(2)),
                        Steps.answer("again", "Tea?"),
                        Steps.words("ask", "name"))
                .program();
        Rehearsal rehearsal = new Rehearsal(Shelf.of(program), Person.UNKNOWN, NOON, 0, new Placeholders("About {0}"));
        rehearsal.start(Drawn.START, "hello");
        rehearsal.pass(Duration.ofDays(1));

        ProgramTest kept = Recording.of(rehearsal, "Kept");

        assertThat(kept.lines())
                .startsWith(
                        new Act.TimePasses(Duration.ofHours(2)),
                        new Expectation.Does("ask_knowledge", ""),
                        new Act.DocumentsSay("About Coffee?", true),
                        new Hears("About Coffee?"),
                        new Act.TimePasses(Duration.ofHours(2)));
        assertThat(ProgramTests.run(Shelf.of(program), kept).readable()).isEmpty();
        assertThat(Recording.again(Shelf.of(program), kept)).isEqualTo(kept);
    }

    @Test
    void kept_chats_are_part_of_the_program_s_text_and_may_be_left_out_of_it() {
        Program kept = PROGRAM.tested(List.of(test(GOOD)));
        String json = ProgramJson.write(kept);

        assertThat(ProgramJson.read(json)).isEqualTo(kept);
        assertThat(ProgramJson.read(ProgramJson.write(PROGRAM).replace(",\"tests\":[]", "")))
                .isEqualTo(PROGRAM)
                .extracting(Program::tests)
                .isEqualTo(List.of());
        assertThat(ProgramTests.run(kept, _ -> Optional.empty())).allMatch(TestResult::passed);
    }

    private static List<TestLine> with(int place, TestLine other) {
        List<TestLine> lines = new ArrayList<>(GOOD);
        lines.set(place, other);
        return lines;
    }

    private static List<Difference> run(List<TestLine> lines) {
        return ProgramTests.run(Shelf.of(PROGRAM), test(lines)).differences();
    }

    private static ProgramTest test(List<TestLine> lines) {
        return new ProgramTest(
                "A chat",
                NOON,
                0,
                new ProgramTest.Start.AtTrigger(Drawn.START, "hello"),
                ProgramTest.Member.UNKNOWN,
                lines);
    }
}
