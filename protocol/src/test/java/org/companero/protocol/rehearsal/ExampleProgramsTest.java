package org.companero.protocol.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.engine.Place;
import org.companero.protocol.json.Json;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.TestLine;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.rules.ProgramRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// With `-Drehearsals.write=true` the examples' chats are told anew, with what is done in them as it is, and written
/// with their transcripts.
class ExampleProgramsTest {

    private static final JsonMapper PRETTY = Json.lenient(ProgramJson.MAX_CHARACTERS);

    static Stream<String> names() {
        return Examples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_example_has_no_problem_at_all(String name) {
        assertThat(ProgramRules.check(Examples.program(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_example_goes_as_its_chats_say(String name) throws IOException {
        Program program = Examples.program(name);
        Shelf shelf = Examples.shelf(program);
        if (Boolean.getBoolean("rehearsals.write")) {
            program = program.tested(program.tests().stream()
                    .map(test -> Recording.again(shelf, test))
                    .toList());
            Files.writeString(
                    Examples.FOLDER.resolve(name + ".json"),
                    PRETTY.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(PRETTY.readTree(ProgramJson.write(program)))
                            + "\n");
            Files.writeString(Examples.FOLDER.resolve(name + ".transcript.md"), Transcripts.of(program));
        }

        for (ProgramTest test : program.tests()) {
            TestResult result = ProgramTests.run(shelf, test);
            assertThat(result.readable()).as(name + ": " + test.name()).isEmpty();
        }
        assertThat(program.tests()).isNotEmpty();
        assertThat(Files.readString(Examples.FOLDER.resolve(name + ".transcript.md")))
                .as("make examples writes it anew")
                .isEqualTo(Transcripts.of(program));
    }

    @Test
    void every_kind_of_step_is_gone_through_in_some_chat() {
        Set<String> gone = Examples.all().values().stream()
                .flatMap(program -> program.tests().stream().flatMap(test -> kindsOnTheWay(program, test)))
                .collect(Collectors.toSet());

        assertThat(gone).containsExactlyInAnyOrderElementsOf(kinds(Step.class));
    }

    @Test
    void every_kind_of_condition_wait_and_answer_is_in_an_example() {
        Collection<Program> programs = Examples.all().values();
        Set<String> found = new LinkedHashSet<>();
        programs.stream().flatMap(program -> program.steps().stream()).forEach(step -> {
            switch (step) {
                case Ask.Question question -> found.add(kind(question.answer()));
                case Pause.Wait wait -> wait.ways().forEach(way -> found.add(kind(way.until())));
                case Decide.Branch branch -> branch.cases().forEach(one -> collect(one.condition(), found));
                default -> {}
            }
        });

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ExpectedAnswer.class, Pause.Until.class, Condition.class)
                        .flatMap(family -> kinds(family).stream())
                        .collect(Collectors.toSet()));
    }

    /// An example is to be published: it begins only in ways that servers serve.
    @Test
    void every_kind_of_trigger_that_is_served_is_in_an_example_and_no_other() {
        Set<Class<?>> found = Examples.all().values().stream()
                .flatMap(program -> program.triggers().stream())
                .map(Trigger::getClass)
                .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrder(Trigger.FirstMessage.class, Trigger.Keyword.class, Trigger.Called.class);
    }

    @Test
    void every_kind_of_act_and_expectation_is_in_a_chat() {
        Set<String> found = Examples.all().values().stream()
                .flatMap(program -> program.tests().stream())
                .flatMap(test -> test.lines().stream())
                .map(ExampleProgramsTest::kind)
                .collect(Collectors.toSet());

        assertThat(found).containsAll(kinds(Act.class));
        assertThat(kinds(TestLine.class)).containsAll(kinds(Expectation.class));
    }

    private static Stream<String> kindsOnTheWay(Program program, ProgramTest test) {
        Rehearsal rehearsal = Acting.begin(Examples.shelf(program), test);
        test.lines().stream().filter(Act.class::isInstance).forEach(act -> Acting.act(rehearsal, (Act) act));
        return rehearsal.trail().stream()
                .map(Place::step)
                .flatMap(step -> Examples.all().values().stream().flatMap(one -> one.step(step).stream()))
                .map(Node::kind);
    }

    private static void collect(Condition condition, Set<String> found) {
        found.add(kind(condition));
        switch (condition) {
            case Condition.All all -> all.conditions().forEach(one -> collect(one, found));
            case Condition.Any any -> any.conditions().forEach(one -> collect(one, found));
            case Condition.Not not -> collect(not.condition(), found);
            default -> {}
        }
    }

    private static String kind(Object one) {
        return kind(one.getClass());
    }

    private static String kind(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(JsonTypeName.class)).value();
    }

    private static Set<String> kinds(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .flatMap(one -> kinds(one).stream())
                        .collect(Collectors.toSet())
                : Set.of(kind(family));
    }
}
