package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The language is CEL: where both have a meaning, it is that of CEL's own runtime.
class CelConformanceTest {

    private static final Names NAMES = new Names(
            Map.of(
                    "n", ValueType.NUMBER,
                    "m", ValueType.NUMBER,
                    "s", ValueType.TEXT,
                    "t", ValueType.TEXT,
                    "b", ValueType.TRUTH,
                    "l", ValueType.LIST),
            Map.of(),
            Set.of());
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("run.n", SimpleType.DOUBLE)
            .addVar("run.m", SimpleType.DOUBLE)
            .addVar("run.s", SimpleType.STRING)
            .addVar("run.t", SimpleType.STRING)
            .addVar("run.b", SimpleType.BOOL)
            .addVar("run.l", ListType.create(SimpleType.STRING))
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(CelOptions.current().build())
            .build();

    @Property
    void an_expression_gives_what_cel_gives(
            @ForAll("truth") String source,
            @ForAll("number") Double number,
            @ForAll("text") String text,
            @ForAll boolean truth)
            throws Exception {
        Map<String, Object> run =
                Map.of("n", number, "m", 2.0, "s", text, "t", "abc", "b", truth, "l", List.of("a", text));
        Scope ana = Ana.in(Locale.ENGLISH);
        Scope scope = new Scope(
                Map.of(), Map.of(), run, Map.of(), ana.input(), ana.channel(), ana.now(), ana.zone(), ana.language());

        Object ours = Expressions.compile(source, NAMES).value(scope);

        assertThat(ours).as(source).isEqualTo(cel(source, run));
    }

    private static Object cel(String source, Map<String, Object> run)
            throws CelEvaluationException, CelValidationException {
        Map<String, Object> variables = new HashMap<>();
        run.forEach((name, value) -> variables.put("run." + name, value));
        return RUNTIME.createProgram(COMPILER.compile(source).getAst()).eval(variables);
    }

    @Provide
    Arbitrary<Double> number() {
        return Arbitraries.of(-2.5, -1.0, 0.0, 1.0, 2.0, 3.75, 1e9);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("", "a", "abc", "Ana", "b a", "😴");
    }

    @Provide
    Arbitrary<String> truth() {
        return truths(3);
    }

    private static Arbitrary<String> truths(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("run.b", "true", "false", "!run.b");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = truths(depth - 1);
        Arbitrary<String> order = Arbitraries.of("==", "!=", "<", "<=", ">", ">=");
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(inner, Arbitraries.of("&&", "||", "==", "!="), inner)
                        .as((left, sign, right) -> "(" + left + " " + sign + " " + right + ")"),
                inner.map(part -> "!(" + part + ")"),
                Combinators.combine(inner, inner, inner)
                        .as((condition, one, other) -> "(" + condition + " ? " + one + " : " + other + ")"),
                Combinators.combine(numbers(2), order, numbers(2))
                        .as((left, sign, right) -> "(" + left + " " + sign + " " + right + ")"),
                Combinators.combine(texts(2), order, texts(2))
                        .as((left, sign, right) -> "(" + left + " " + sign + " " + right + ")"),
                Combinators.combine(texts(1), Arbitraries.of("startsWith", "endsWith", "matches"))
                        .as((part, name) -> part + "." + name + "(\"a\")"),
                Combinators.combine(texts(1), lists(1)).as((part, list) -> "(" + part + " in " + list + ")"),
                Combinators.combine(lists(1), Arbitraries.of("all", "exists", "exists_one"), texts(1))
                        .as((list, name, part) -> list + "." + name + "(x, x == " + part + ")"),
                Combinators.combine(lists(1), lists(1)).as((left, right) -> "(" + left + " == " + right + ")"));
    }

    private static Arbitrary<String> numbers(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("run.n", "run.m", "0.0", "1.5", "-3.0");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = numbers(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(inner, Arbitraries.of("+", "-", "*"), inner)
                        .as((left, sign, right) -> "(" + left + " " + sign + " " + right + ")"),
                inner.map(part -> "(" + part + " / 4.0)"),
                inner.map(part -> "-(" + part + ")"));
    }

    private static Arbitrary<String> texts(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("run.s", "run.t", "''", "\"a\"", "'b a'");
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        Combinators.combine(texts(depth - 1), texts(depth - 1))
                                .as((left, right) -> "(" + left + " + " + right + ")"));
    }

    private static Arbitrary<String> lists(int depth) {
        Arbitrary<String> leaf = Arbitraries.of("run.l", "['a', 'abc']", "[run.s, run.t, 'a']");
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        lists(depth - 1).map(list -> list + ".map(y, y + 'a')"),
                        lists(depth - 1).map(list -> list + ".filter(y, y != 'a')"),
                        Combinators.combine(lists(depth - 1), lists(depth - 1))
                                .as((left, right) -> "(" + left + " + " + right + ")"));
    }
}
