package org.companero.protocol.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.companero.protocol.program.Program;
import org.companero.protocol.rehearsal.Crowd;
import org.companero.protocol.rehearsal.CrowdHabits;
import org.companero.protocol.rehearsal.CrowdReport;
import org.companero.protocol.rehearsal.Examples;
import org.companero.protocol.rehearsal.Shelf;

/// Measures how long ten thousand imaginary members take through six weeks of better sleep: `make bench`.
public final class CrowdBench {

    private static final int MEMBERS = 10_000;
    private static final int RUNS = 3;

    private CrowdBench() {}

    public static void main(String[] args) {
        Program program = Examples.program("better-sleep-six-weeks");
        Shelf shelf = Examples.shelf(program);
        // Nobody leaves, so that every member has all six weeks to go.
        Crowd crowd = new Crowd(
                MEMBERS,
                Duration.ofDays(43),
                Instant.parse("2027-01-04T06:00:00Z"),
                1,
                CrowdHabits.USUAL.replying(0.95, 0.01, 0));
        CrowdReport[] last = new CrowdReport[1];
        double[] seconds = DoubleStream.generate(() -> {
                    long begin = System.nanoTime();
                    last[0] = crowd.walk(shelf, program.triggers().getFirst().id());
                    return (System.nanoTime() - begin) / 1e9;
                })
                .limit(RUNS)
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "Crowd: %,d members, six weeks, %,d came to the evenings and %,d to the end: %.1f s cold, %.1f s warm%n",
                MEMBERS,
                last[0].steps().stream()
                        .filter(step -> step.step().value().equals("ask"))
                        .mapToInt(CrowdReport.StepFigures::entered)
                        .sum(),
                last[0].arrived(),
                seconds[0],
                DoubleStream.of(seconds).skip(1).min().orElse(seconds[0]));
    }
}
