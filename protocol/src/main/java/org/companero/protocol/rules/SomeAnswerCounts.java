package org.companero.protocol.rules;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.ExpectedAnswer;

/// There is an answer that a question would accept.
final class SomeAnswerCounts implements Rule {

    private static final int MAX_LENGTH = 4000;
    private static final int MAX_STARS = 10;
    private static final int MAX_SCALE = 20;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Ask.Question.class).flatMap(question -> switch (question.answer()) {
            case ExpectedAnswer.Number bounds -> bounds(question, bounds);
            case ExpectedAnswer.Text text
            when text.maxLength() < 1 || text.maxLength() > MAX_LENGTH ->
                Stream.of(Problem.error(
                        "LENGTH_OUT_OF_RANGE", question, NodeNames.of(question), String.valueOf(MAX_LENGTH)));
            case ExpectedAnswer.Rating rating
            when rating.max() < 2 || rating.max() > MAX_STARS ->
                Stream.of(Problem.error(
                        "RATING_OUT_OF_RANGE", question, NodeNames.of(question), String.valueOf(MAX_STARS)));
            case ExpectedAnswer.Scale scale
            when scale.min() >= scale.max() || (long) scale.max() - scale.min() > MAX_SCALE ->
                Stream.of(Problem.error(
                        "SCALE_OUT_OF_RANGE", question, NodeNames.of(question), String.valueOf(MAX_SCALE)));
            default -> Stream.empty();
        });
    }

    private static Stream<Problem> bounds(Ask.Question question, ExpectedAnswer.Number bounds) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        return min != null && max != null && min.compareTo(max) > 0
                ? Stream.of(Problem.error(
                        "BOUNDS_REVERSED", question, NodeNames.of(question), min.toString(), max.toString()))
                : Stream.empty();
    }
}
