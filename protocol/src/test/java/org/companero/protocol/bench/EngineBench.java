package org.companero.protocol.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Measures the engine with JMH and prints one line a figure: `make bench`.
public final class EngineBench {

    private static final int THREADS = 2;

    private EngineBench() {}

    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(EngineFigures.class.getName())
                .forks(1)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .threads(THREADS)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .timeUnit(TimeUnit.SECONDS)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        results.forEach(EngineBench::print);
    }

    private static void print(RunResult measured) {
        Result<?> result = measured.getPrimaryResult();
        String name = result.getLabel();
        double perSecond = result.getScore();
        String spread = String.format(Locale.ROOT, "± %.0f %%", 100 * result.getScoreError() / perSecond);
        String line = switch (name) {
            case "advances" ->
                String.format(
                        Locale.ROOT, "Engine: %,.0f advances a second on %d threads (%s)", perSecond, THREADS, spread);
            case "advances_of_a_large_program" ->
                String.format(
                        Locale.ROOT,
                        "Engine, program of 2,000 steps, 20 steps an advance: %,.0f advances a second (%s)",
                        perSecond,
                        spread);
            case "rules_of_a_large_program" ->
                String.format(
                        Locale.ROOT, "Rules, program of 2,000 steps: %.2f ms (%s)", THREADS * 1000 / perSecond, spread);
            case "reading_a_large_program" ->
                String.format(Locale.ROOT, "Reading it from JSON: %.2f ms (%s)", THREADS * 1000 / perSecond, spread);
            case "loading_and_checking" ->
                String.format(
                        Locale.ROOT,
                        "Loading and checking a program of 2,800 steps, 280 new expressions: %.0f ms (%s)",
                        THREADS * 1000 / perSecond,
                        spread);
            default -> String.format(Locale.ROOT, "%s: %,.0f a second (%s)", name, perSecond, spread);
        };
        System.out.println(line);
    }
}
