package org.companero.protocol.rules;

import java.util.stream.Stream;

/// A program can be overlooked: it has 3,000 steps at the most.
final class ProgramIsNotTooLarge implements Rule {

    private static final int MAX_STEPS = 3000;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().size() > MAX_STEPS
                ? Stream.of(Problem.overall("TOO_MANY_STEPS", String.valueOf(MAX_STEPS)))
                : Stream.empty();
    }
}
