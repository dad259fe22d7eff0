package org.companero.protocol.bench;

import org.companero.protocol.expression.Ana;
import org.companero.protocol.expression.Expression;
import org.companero.protocol.expression.Expressions;
import org.companero.protocol.expression.Names;
import org.companero.protocol.expression.Template;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What is measured of the expressions: evaluating compiled ones, finding one again, and compiling one anew.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ExpressionFigures {

    private static final String CONDITION = "run.weight > 80 && contact.language == \"es\"";

    private final org.companero.protocol.expression.Scope ana = Ana.scope();
    private final Expression condition = compile("run.weight > 70 && contact.language == \"en\"");
    private final Expression calculation = compile("round((run.weight - 70) / run.count * 100, 1) >= 80");
    private final Expression date = compile("days_until(run.start) <= 7 && between_times(\"20:00\", \"07:00\")");
    private final Expression loop = compile("contact.tags.exists(tag, tag == \"vip\")");
    private final Template name = Expressions.template("Hello, {{name}}!", Ana.NAMES);
    private final Template sentence = Expressions.template(
            "Good morning, {{contact.first_name | \"friend\"}}: {{run.weight}} kg, {{format_date(run.start)}}.",
            Ana.NAMES);
    private int turn;

    private static Expression compile(String source) {
        return Expressions.compile(source, Ana.NAMES);
    }

    @Benchmark
    public boolean a_condition() {
        return condition.holds(ana);
    }

    @Benchmark
    public boolean a_calculation() {
        return calculation.holds(ana);
    }

    @Benchmark
    public boolean dates_and_times() {
        return date.holds(ana);
    }

    @Benchmark
    public boolean a_loop_over_three() {
        return loop.holds(ana);
    }

    @Benchmark
    public String a_template_with_a_name() {
        return name.fill(ana);
    }

    @Benchmark
    public String a_template_with_three_places() {
        return sentence.fill(ana);
    }

    @Benchmark
    public Expression finding_a_compiled_one_again() {
        return Expressions.compile(CONDITION, Ana.NAMES);
    }

    /// Each with a number of its own, so that none is found again.
    @Benchmark
    public Expression compiling() {
        return Expressions.compile(
                CONDITION + " && run.count > " + turn++,
                new Names(Ana.NAMES.run(), Ana.NAMES.fields(), Ana.NAMES.habits()));
    }
}
