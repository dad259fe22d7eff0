package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Step;

/// What a step says is there, and fits into a message.
final class EveryTextCanBeSent implements Rule {

    private static final int MAX_LENGTH = 4000;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream().flatMap(step -> Stream.concat(empty(step), tooLong(step)));
    }

    private static Stream<Problem> empty(Step step) {
        boolean saysNothing = switch (step) {
            case Step.Message message -> message.text().isBlank();
            case Step.Question question -> question.text().isBlank();
            case Step.Choice choice -> choice.text().isBlank();
            case Step.Answer answer -> answer.question().isBlank();
            case Step.SetVariable _, Step.Branch _, Step.Wait _, Step.End _ -> false;
        };
        String code = step instanceof Step.Answer ? "QUESTION_EMPTY" : "TEXT_EMPTY";
        return saysNothing ? Stream.of(Problem.error(code, step, NodeNames.of(step))) : Stream.empty();
    }

    private static Stream<Problem> tooLong(Step step) {
        return NodeTexts.of(step)
                .filter(text -> text.length() > MAX_LENGTH)
                .limit(1)
                .map(_ -> Problem.error("TEXT_TOO_LONG", step, NodeNames.of(step), String.valueOf(MAX_LENGTH)));
    }
}
