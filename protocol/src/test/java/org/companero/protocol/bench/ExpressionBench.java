package org.companero.protocol.bench;

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

/// Measures the expressions with JMH and prints one line a figure: `make bench`.
public final class ExpressionBench {

    private ExpressionBench() {}

    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ExpressionFigures.class.getName())
                .forks(1)
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.NANOSECONDS)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult measured : new Runner(options).run()) {
            Result<?> result = measured.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "Expressions, %s: %,.0f ns (± %.0f %%)%n",
                    result.getLabel().replace('_', ' '),
                    result.getScore(),
                    100 * result.getScoreError() / result.getScore());
        }
    }
}
