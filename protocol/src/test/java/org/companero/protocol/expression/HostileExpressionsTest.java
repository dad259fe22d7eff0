package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Expressions that are made to be slow or large. They are refused, or their cost ends at the budget: counted
/// in steps, not timed.
class HostileExpressionsTest {

    private static final String LIST = "[" + String.join(",", Collections.nCopies(100, "1")) + "]";
    private static final String LONG = "x".repeat(4000);

    static Stream<String> refused() {
        return Stream.of(
                "1" + " + 1".repeat(400),
                "(".repeat(450) + "1" + ")".repeat(450),
                "[".repeat(450) + "]".repeat(450),
                "(".repeat(999),
                "1" + ">1".repeat(490),
                "true" + "?true".repeat(90) + ":true".repeat(90),
                "run.a" + ".b".repeat(490),
                "has(".repeat(200) + "run.name" + ")".repeat(200),
                "x".repeat(1001),
                "matches(input, \"" + "(a{100})".repeat(20) + "\")",
                "matches(input, \"((a{100}){100}){100}\")",
                "matches(input, \"((a{1000}){1000}){1000}\")",
                "matches(input, \"(a{10}){101}\")",
                "matches(input, \"(a{0,10}){2,101}\")",
                "matches(input, \"(\" )",
                "matches(input, \"a{1001}\")",
                "matches(input, \"" + "a".repeat(201) + "\")",
                "'''" + "'".repeat(996),
                "//" + "/".repeat(990),
                "{".repeat(900),
                "a".repeat(300) + "(".repeat(300));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String source) {
        ExpressionFault fault = ExpressionFaultTest.fault(source);

        assertThat(fault.position()).isBetween(0, source.length() - 1);
        assertThat(fault.message(Locale.ENGLISH)).isNotBlank();
    }

    static Stream<String> harmless() {
        return Stream.of(
                "-".repeat(996) + "(1)",
                "!".repeat(996) + "true",
                "true" + "?true:true".repeat(90),
                "run.foods" + ".map(x, x)".repeat(99),
                "run.foods" + ".filter(x, true)".repeat(60),
                "1" + " + 1".repeat(100),
                "true" + " && true".repeat(120),
                "[" + "1,".repeat(490) + "1]",
                "(".repeat(32) + "1" + ")".repeat(32),
                "max(".repeat(31) + "1" + ", 1)".repeat(31));
    }

    @ParameterizedTest
    @MethodSource
    void harmless(String source) {
        Compiled expression = Compiled.of(source, Ana.NAMES);

        assertThat(expression.cost(Ana.scope())).isLessThan(Limits.STEPS / 100);
        assertThat(expression.text(Ana.scope())).isNotNull();
    }

    static Stream<String> exhausted() {
        String loops = "%1$s.map(a, %1$s.map(b, %1$s.map(c, a + b + c)))".formatted(LIST);
        return Stream.of(
                loops,
                "size(" + loops + ") > 0",
                "%1$s.all(a, %1$s.all(b, %1$s.all(c, a + b + c > 0)))".formatted(LIST),
                LIST + ".map(a, run.name + run.name).map(b, b + b).map(c, c + c + c)",
                LIST + ".exists(a, matches(run.name, '(x+x+)+y'))",
                LIST + ".map(a, upper(run.name)).map(b, lower(b)).map(c, c.upper()).map(d, contains_word(d, d))",
                LIST + ".all(a, replace(run.name, 'x', 'xx') != '')",
                LIST + ".map(a, join(" + LIST + ".map(b, run.name)))",
                LIST + ".all(a, run.name < run.name + 'a')",
                LIST + ".all(a, is_same(run.name, run.name + 'a') || true)",
                LIST + ".all(a, split(run.name, 'z') != ['a'])",
                LIST + ".all(a, length(run.name) > 1 && size(run.name) > 1)",
                LIST + ".all(a, contains(run.name, run.name + 'y') || true)",
                LIST + ".all(a, trim(run.name) != first_word(run.name) + 'a')",
                LIST + ".all(a, sum(" + LIST + ".map(x, a)) > 0 && max(" + LIST + ".map(x, a)) > 0)",
                LIST + ".all(a, sum(" + LIST + ".map(x, a) + " + LIST + ".map(x, a)) > 0)");
    }

    @ParameterizedTest
    @MethodSource
    void exhausted(String source) {
        Scope scope = Ana.with("name", LONG);

        Compiled expression = Compiled.of(source, Ana.NAMES);

        assertThat(expression.cost(scope)).isEqualTo(Limits.STEPS);
        assertThat(expression.holds(scope)).isFalse();
        assertThat(expression.text(scope)).isEmpty();
    }

    @Test
    void a_text_that_grows_too_long_is_no_value() {
        String source = "(run.name + run.name + run.name + run.name)";

        assertThat(Compiled.of(source, Ana.NAMES).text(Ana.with("name", LONG))).hasSize(Limits.TEXT);
        assertThat(Compiled.of(source + " + 'x'", Ana.NAMES).text(Ana.with("name", LONG)))
                .isEmpty();
        assertThat(Compiled.of("replace(run.name, 'x', 'xxxx')", Ana.NAMES).text(Ana.with("name", LONG)))
                .hasSize(Limits.TEXT);
        assertThat(Compiled.of("replace(run.name, 'x', 'xxxxx')", Ana.NAMES).text(Ana.with("name", LONG)))
                .isEmpty();
        assertThat(Compiled.of("join([run.name, run.name, run.name, run.name], '')", Ana.NAMES)
                        .text(Ana.with("name", LONG)))
                .hasSize(Limits.TEXT);
        assertThat(Compiled.of("join([run.name, run.name, run.name, run.name], ' ')", Ana.NAMES)
                        .text(Ana.with("name", LONG)))
                .isEmpty();
    }

    @Test
    void a_list_that_grows_too_long_is_no_value() {
        Scope full = Ana.with("foods", Collections.nCopies(Limits.LIST, "a"));
        Scope more = Ana.with("foods", Collections.nCopies(Limits.LIST + 1, "a"));

        assertThat(Compiled.of("run.foods", Ana.NAMES).value(full)).isEqualTo(Collections.nCopies(Limits.LIST, "a"));
        assertThat(Compiled.of("run.foods", Ana.NAMES).value(more)).isEqualTo(List.of());
        assertThat(Compiled.of("run.foods + ['a']", Ana.NAMES).value(full)).isEqualTo(List.of());
        assertThat(Compiled.of("split(run.name, 'x')", Ana.NAMES).value(Ana.with("name", "x".repeat(Limits.LIST))))
                .isEqualTo(List.of());
        assertThat(Compiled.of("size(split(run.name, 'x'))", Ana.NAMES)
                        .value(Ana.with("name", "x".repeat(Limits.LIST - 1))))
                .isEqualTo((double) Limits.LIST);
    }

    @Test
    void a_plain_condition_costs_nothing_and_a_loop_its_rounds() {
        Scope scope = Ana.scope();

        assertThat(Compiled.of("run.weight > 80 && run.count == 3", Ana.NAMES).cost(scope))
                .isZero();
        assertThat(Compiled.of("[1, 2, 3, 4].map(x, x + 1)", Ana.NAMES).cost(scope))
                .isEqualTo(4 * 4);
        assertThat(Compiled.of("[1, 2, 3, 4].exists(x, x > 1)", Ana.NAMES).cost(scope))
                .isEqualTo(2 * 9);
        assertThat(Compiled.of("matches(run.name, 'abc')", Ana.NAMES).cost(Ana.with("name", LONG)))
                .isBetween(LONG.length() / 16, LONG.length());
    }

    @Test
    void patterns_that_stall_other_engines_are_cheap() {
        Compiled expression = Compiled.of("matches(run.name, '^(x+)+$') && !matches(run.name, '(x|xx)+y$')", Ana.NAMES);

        assertThat(expression.cost(Ana.with("name", LONG))).isLessThan(Limits.STEPS);
        assertThat(expression.holds(Ana.with("name", LONG))).isTrue();
    }

    @Test
    void patterns_that_people_need_are_not_refused() {
        Compiled account =
                Compiled.of("matches(run.name, '^ES[0-9]{2} ?[0-9]{4} ?[0-9]{4} ?[0-9]{2} ?[0-9]{10}$')", Ana.NAMES);
        Compiled phone = Compiled.of("matches(run.name, '^[+]?[0-9]{0,3}[ -]?([0-9]{3}[ -]?){3,}$')", Ana.NAMES);

        assertThat(account.holds(Ana.with("name", "ES91 2100 0418 4502 00051332")))
                .isFalse();
        assertThat(account.holds(Ana.with("name", "ES91 2100 0418 45 0200051332")))
                .isTrue();
        assertThat(phone.holds(Ana.with("name", "+34 600 123 456"))).isTrue();
    }

    @Test
    void what_is_kept_is_bounded() {
        Recent<String> recent = new Recent<>(10_000, (source, names) -> source);

        for (int number = 0; number < 10_000; number++) {
            recent.of("source " + number, Names.NONE);
            assertThat(recent.size()).isLessThan(100);
        }
    }

    @Test
    void what_is_asked_for_again_is_kept() {
        Recent<Object> recent = new Recent<>(10_000, (source, names) -> new Object());
        Object kept = recent.of("kept", Names.NONE);

        for (int number = 0; number < 1000; number++) {
            recent.of("source " + number, Names.NONE);
            assertThat(recent.of("kept", Names.NONE)).isSameAs(kept);
        }
    }
}
