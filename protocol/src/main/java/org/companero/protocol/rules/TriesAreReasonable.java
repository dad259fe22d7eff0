package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Step;

/// A question and a choice give a person one try at least, and ten at the most.
final class TriesAreReasonable implements Rule {

    private static final int MAX_TRIES = 10;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return Stream.concat(
                drawing.steps(Step.Question.class).flatMap(question -> check(question, question.tries())),
                drawing.steps(Step.Choice.class).flatMap(choice -> check(choice, choice.tries())));
    }

    private static Stream<Problem> check(Step step, int tries) {
        return tries >= 1 && tries <= MAX_TRIES
                ? Stream.empty()
                : Stream.of(Problem.error("TRIES_OUT_OF_RANGE", step, NodeNames.of(step), String.valueOf(MAX_TRIES)));
    }
}
