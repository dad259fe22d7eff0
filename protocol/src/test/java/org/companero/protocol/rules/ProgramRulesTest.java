package org.companero.protocol.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.companero.protocol.engine.Steps.answer;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.pause;
import static org.companero.protocol.engine.Steps.words;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.program.Kinds;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Translation;
import org.companero.protocol.rules.Problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramRulesTest {

    private static final Locale SPANISH = Locale.of("es", "MX");

    static Stream<String> codes() {
        return BrokenPrograms.byCode().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_problem_is_found_in_a_program_that_has_it(String code) {
        Program program = BrokenPrograms.byCode().get(code);

        assertThat(ProgramRules.check(program, BrokenSurroundings.OWN_ID))
                .extracting(Problem::code)
                .contains(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_problem_is_told_whole_in_both_languages(String code) {
        Program program = BrokenPrograms.byCode().get(code);
        ProgramRules.check(program, BrokenSurroundings.OWN_ID).forEach(problem -> {
            String english = problem.message(Locale.ENGLISH);
            String spanish = problem.message(SPANISH);

            assertThat(english).matches(".*[.?]");
            assertThat(english).doesNotContainPattern("\\{\\d").doesNotContain("kind.");
            assertThat(spanish)
                    .isNotEqualTo(english)
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContain("kind.");
        });
    }

    @Test
    void every_code_has_its_texts_in_both_languages_and_no_text_is_left_over() {
        var english = Problem.texts(Locale.ENGLISH).keySet();
        var spanish = Problem.texts(SPANISH).keySet();

        assertThat(spanish)
                .as("problems_es.properties against problems.properties")
                .isEqualTo(english);
        assertThat(bases(english))
                .as("problems.properties against the examples in BrokenPrograms")
                .isEqualTo(new TreeSet<>(BrokenPrograms.byCode().keySet()));
    }

    private static Set<String> bases(Set<String> keys) {
        Set<String> codes = new TreeSet<>();
        keys.stream().filter(key -> !key.startsWith("kind.")).forEach(key -> codes.add(key.replaceAll("\\.\\d$", "")));
        return codes;
    }

    @Test
    void a_good_program_has_no_problem() {
        Program program = Drawn.row(words("name", "name"), message("hi", "Hello, {{name}}!"), end("end", "met"))
                .program();

        List<Problem> problems = ProgramRules.check(program);

        assertThat(problems).isEmpty();
        assertThat(ProgramRules.publishable(problems)).isTrue();
    }

    @Test
    void a_warning_keeps_nothing_from_being_published_and_an_error_does() {
        List<Problem> unreachable = ProgramRules.check(BrokenPrograms.byCode().get("MANY_OPTIONS"));
        List<Problem> warnings = unreachable.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();

        assertThat(warnings).isNotEmpty();
        assertThat(ProgramRules.publishable(warnings)).isTrue();
        assertThat(ProgramRules.publishable(
                        ProgramRules.check(BrokenPrograms.byCode().get("DEAD_END"))))
                .isFalse();
    }

    @Test
    void a_dead_end_says_which_way_out_leads_nowhere() {
        Program program = Drawn.row(choice("slept", "", "Well", "Badly"), end("end", ""))
                .lead("slept", "a", "end")
                .lead("slept", Outlet.NEXT, "end")
                .program();

        Problem problem = ProgramRules.check(program).stream()
                .filter(one -> one.code().equals("DEAD_END"))
                .findFirst()
                .orElseThrow();

        assertThat(problem.node()).isEqualTo(new NodeId("slept"));
        assertThat(problem.outlet()).isEqualTo("b");
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("“Badly” in “Choose” leads nowhere. Connect it, or end the program there.");
        assertThat(problem.message(SPANISH))
                .isEqualTo("«Badly», en «Choose», no lleva a ninguna parte. Conéctalo o termina ahí el programa.");
    }

    @Test
    void optional_ways_out_may_stay_open() {
        Program program = Drawn.row(words("name", "name"), answer("look", "{{input}}"), end("end", ""))
                .program();

        assertThat(ProgramRules.check(program)).isEmpty();
    }

    @Test
    void a_circle_with_a_question_or_a_wait_in_it_is_fine() {
        Program asking = Drawn.row(words("q", "q"), answer("look", "{{q}}"))
                .lead("look", Outlet.NEXT, "q")
                .program();
        Program waiting = Drawn.row(pause("wait", Duration.ofDays(1)), message("hi", "Hi"))
                .lead("hi", Outlet.NEXT, "wait")
                .program();

        assertThat(ProgramRules.check(asking)).isEmpty();
        assertThat(ProgramRules.check(waiting)).isEmpty();
    }

    @Test
    void a_circle_of_answers_alone_is_an_error() {
        Program program = Drawn.row(answer("look", "{{input}}"))
                .lead("look", Outlet.NEXT, "look")
                .program();

        assertThat(ProgramRules.check(program)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.message(Locale.ENGLISH))
                    .isEqualTo("“Answer from knowledge” leads back to itself for ever."
                            + " Put a question or a wait into the circle.");
        });
    }

    @Test
    void a_hundred_steps_without_a_pause_are_allowed() {
        assertThat(ProgramRules.check(BrokenPrograms.rowOf(100))).isEmpty();
    }

    @Test
    void a_misspelt_variable_is_told_with_the_nearest_one() {
        Program program = Drawn.row(
                        words("name", "first_name"),
                        message("hi", "Hello, {{first_nme}} and {{first_name}}!"),
                        end("end", ""))
                .program();

        assertThat(ProgramRules.check(program))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message(Locale.ENGLISH))
                        .endsWith("uses {{first_nme}}, which no step ever keeps. Did you mean {{first_name}}?"));
    }

    @Test
    void a_wrong_expression_is_told_with_its_place_and_what_was_meant() {
        Program program = Drawn.row(
                        words("name", "first_name"), message("hi", "Hello, {{uper(first_name)}}!"), end("end", ""))
                .program();

        assertThat(ProgramRules.check(program)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.message(Locale.ENGLISH))
                    .startsWith("“Hello, {{uper(first_name)}}!”, character 10, at “uper(first_name)}}!”: ")
                    .contains("upper");
            assertThat(problem.message(SPANISH)).contains("carácter 10", "¿Querías decir");
        });
    }

    @Test
    void what_another_language_says_is_looked_at_too() {
        Program program = Drawn.row(message("hi", "Hello"), end("end", ""))
                .program()
                .translated(
                        List.of(new Translation("es", Map.of(new NodeId("hi"), Map.of("text", "Hola, {{1 +}}")))),
                        List.of());

        assertThat(ProgramRules.check(program)).extracting(Problem::code).containsExactly("EXPRESSION_WRONG");
    }

    @Test
    void addresses_and_what_is_filled_in_need_no_translation() {
        Program program = Drawn.row(
                        new Say.Message(
                                new NodeId("hi"),
                                "",
                                "{{input}} 7",
                                List.of(),
                                List.of(new Link("1", "https://example.org"))),
                        end("end", ""))
                .program()
                .translated(List.of(new Translation("es", Map.of())), List.of());

        assertThat(ProgramRules.check(program)).isEmpty();
    }

    @Test
    void what_comes_from_outside_is_a_warning_and_no_error() {
        Program program = Drawn.row(
                        message("hi", "{{run.given}}, {{fields.age}}, {{habits.walk.streak}}"), end("end", ""))
                .program();

        assertThat(ProgramRules.check(program))
                .extracting(Problem::severity, Problem::code)
                .containsExactly(tuple(Severity.WARNING, "UNKNOWN_VARIABLE"));
    }

    @Test
    void every_kind_of_step_has_a_name_in_both_languages() {
        assertThat(Kinds.all()).hasSize(32).allSatisfy(kind -> {
            assertThat(Problem.texts(Locale.ENGLISH).containsKey("kind." + kind))
                    .as(kind)
                    .isTrue();
            assertThat(Problem.texts(SPANISH).containsKey("kind." + kind))
                    .as(kind)
                    .isTrue();
        });
    }

    @Test
    void a_circle_over_seeming_to_write_or_over_a_day_that_is_over_is_an_error() {
        Program typing = Drawn.row(new Say.Typing(new NodeId("dots"), "", Duration.ofSeconds(1)), message("hi", "Hi"))
                .lead("hi", Outlet.NEXT, "dots")
                .program();
        var past = new Pause.Wait(
                new NodeId("day"), "", List.of(new Pause.Way("day", "", new Pause.Until.Date("2020-01-01", 0, null))));
        Program day = Drawn.row(past, message("hi", "Hi"))
                .lead("hi", Outlet.NEXT, "day")
                .program();

        assertThat(ProgramRules.check(typing)).extracting(Problem::code).containsExactly("CYCLE_WITHOUT_PAUSE");
        assertThat(ProgramRules.check(day)).extracting(Problem::code).containsExactly("CYCLE_WITHOUT_PAUSE");
    }

    @Test
    void problems_come_in_the_order_of_the_steps_and_always_the_same() {
        Program program = Drawn.row(message("one", ""), message("two", "{{x}}"), message("three", ""))
                .lead("ghost", Outlet.NEXT, "one")
                .program();

        List<Problem> problems = ProgramRules.check(program);

        assertThat(problems).isEqualTo(ProgramRules.check(program));
        assertThat(problems)
                .extracting(problem -> String.valueOf(problem.node()))
                .containsExactly("one", "two", "three", "three", "ghost");
    }

    @Test
    void the_machine_s_own_language_does_not_matter() {
        Locale before = Locale.getDefault();
        Problem problem = ProgramRules.check(Drawn.row().program()).getFirst();
        try {
            Locale.setDefault(SPANISH);

            assertThat(problem.message(Locale.ENGLISH)).startsWith("Nothing happens");
            assertThat(problem.message(Locale.FRENCH)).startsWith("Nothing happens");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_program_deeper_than_the_stack_is_checked_all_the_same() {
        List<Problem> problems = ProgramRules.check(BrokenPrograms.rowOf(50_000));

        assertThat(problems).extracting(Problem::code).containsExactly("TOO_MANY_STEPS", "TOO_LONG_WITHOUT_PAUSE");
    }

    @Test
    void checking_takes_time_in_proportion_to_the_size() {
        long small = fastest(BrokenPrograms.rowOf(2_000));
        long large = fastest(BrokenPrograms.rowOf(20_000));

        assertThat(large).as("ten times the steps, in ns").isLessThan(60 * Math.max(small, 100_000));
    }

    private static long fastest(Program program) {
        return Stream.generate(() -> {
                    long begin = System.nanoTime();
                    ProgramRules.check(program);
                    return System.nanoTime() - begin;
                })
                .limit(8)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
