package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Step;

/// Whatever asks gives a person one try at least, and ten at the most.
final class TriesAreReasonable implements Rule {

    private static final int MAX_TRIES = 10;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Ask.class).flatMap(asked -> check(asked, asked.tries()));
    }

    private static Stream<Problem> check(Step step, int tries) {
        return tries >= 1 && tries <= MAX_TRIES
                ? Stream.empty()
                : Stream.of(Problem.error("TRIES_OUT_OF_RANGE", step, NodeNames.of(step), String.valueOf(MAX_TRIES)));
    }
}
