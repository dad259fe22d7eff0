package org.companero.studio.builder.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.TestLine;
import org.companero.protocol.rehearsal.TestResult;
import org.companero.studio.builder.SamplePrograms;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.rehearse.OtherPrograms;
import org.companero.studio.server.ProgramsDouble;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;

class KeptTestsTest {

    private static final TestLine WRONG = new Expectation.Hears("Something else");

    private final OpenProgram open = new OpenProgram(
            SamplePrograms.sleep().tested(List.of(chat("One"), chat("Two"))),
            new SameThreadTasks(),
            program -> List.of());

    @Test
    void every_chat_says_how_it_goes_as_the_program_is_now() {
        KeptTests tests = tests(new SameThreadTasks());

        tests.run();

        assertThat(tests.stateProperty().get()).isEqualTo(KeptTests.State.DONE);
        assertThat(tests.resultsProperty().get())
                .extracting(TestResult::name, TestResult::passed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("One", false),
                        org.assertj.core.groups.Tuple.tuple("Two", false));
    }

    @Test
    void what_comes_now_can_be_taken_as_what_is_expected() {
        KeptTests tests = tests(new SameThreadTasks());
        tests.run();

        tests.accept(0);

        assertThat(tests.resultsProperty().get()).extracting(TestResult::passed).containsExactly(true, false);
        assertThat(open.program().tests().getFirst().lines()).isNotEmpty().doesNotContain(WRONG);
        open.undo();
        assertThat(open.program().tests().getFirst().lines()).containsExactly(WRONG);
    }

    @Test
    void a_chat_is_deleted_and_the_others_stay() {
        KeptTests tests = tests(new SameThreadTasks());

        tests.delete(0);

        assertThat(open.program().tests()).extracting(ProgramTest::name).containsExactly("Two");
        assertThat(tests.resultsProperty().get()).extracting(TestResult::name).containsExactly("Two");
    }

    @Test
    void it_says_that_it_is_at_it_until_it_is_done() {
        PausedTasks slow = new PausedTasks();
        KeptTests tests = tests(slow);

        tests.run();
        assertThat(tests.stateProperty().get()).isEqualTo(KeptTests.State.RUNNING);
        slow.finish();

        assertThat(tests.stateProperty().get()).isEqualTo(KeptTests.State.DONE);
        assertThat(tests.resultsProperty().get()).hasSize(2);
    }

    private KeptTests tests(Tasks tasks) {
        return new KeptTests(open, new OtherPrograms(new ProgramsDouble(), tasks), tasks);
    }

    private static ProgramTest chat(String name) {
        return new ProgramTest(
                name,
                Instant.parse("2027-01-04T09:00:00Z"),
                0,
                new ProgramTest.Start.AtTrigger(
                        SamplePrograms.sleep().triggers().getFirst().id(), "hello"),
                ProgramTest.Member.UNKNOWN,
                List.of(WRONG));
    }
}
