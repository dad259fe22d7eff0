package org.companero.protocol.rules;

import java.time.Duration;
import java.util.stream.Stream;
import org.companero.protocol.program.Again;

/// How a program takes people in is within bounds.
final class AdmissionIsPossible implements Rule {

    private static final int HIGHEST = 100;
    private static final Duration LONGEST = Duration.ofDays(3660);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        int priority = drawing.program().admission().priority();
        Stream<Problem> order = priority >= 0 && priority <= HIGHEST
                ? Stream.empty()
                : Stream.of(Problem.overall("PRIORITY_OUT_OF_RANGE", String.valueOf(HIGHEST)));
        return Stream.concat(order, again(drawing.program().admission().again()));
    }

    private static Stream<Problem> again(Again again) {
        return again instanceof Again.AfterPause(Duration pause)
                        && (!pause.isPositive() || pause.compareTo(LONGEST) > 0)
                ? Stream.of(Problem.overall("PAUSE_OUT_OF_RANGE", String.valueOf(LONGEST.toDays())))
                : Stream.empty();
    }
}
