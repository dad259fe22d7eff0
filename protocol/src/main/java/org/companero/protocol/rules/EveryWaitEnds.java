package org.companero.protocol.rules;

import java.time.Duration;
import java.util.stream.Stream;
import org.companero.protocol.program.Step;

/// A wait takes some time, and a year at the most.
final class EveryWaitEnds implements Rule {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Step.Wait.class)
                .filter(pause ->
                        !pause.duration().isPositive() || pause.duration().compareTo(LONGEST) > 0)
                .map(pause -> Problem.error(
                        "WAIT_OUT_OF_RANGE", pause, NodeNames.of(pause), String.valueOf(LONGEST.toDays())));
    }
}
