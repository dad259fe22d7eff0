package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;

/// What a step says is there, and fits into a message.
final class EveryTextCanBeSent implements Rule {

    private static final int MAX_LENGTH = 4000;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream().flatMap(step -> Stream.concat(empty(step), tooLong(drawing, step)));
    }

    private static Stream<Problem> empty(Step step) {
        boolean saysNothing = switch (step) {
            case Say.Message message ->
                message.text().isBlank()
                        && message.media().isEmpty()
                        && message.links().isEmpty();
            case Say.Card card -> card.heading().isBlank() && card.text().isBlank();
            case Ask ask -> ask.text().isBlank();
            case Progress.CheckIn checkIn -> checkIn.text().isBlank();
            case Connect.Email email -> email.text().isBlank();
            case Connect.Notify notify -> notify.text().isBlank();
            default -> false;
        };
        return saysNothing ? Stream.of(Problem.error("TEXT_EMPTY", step, NodeNames.of(step))) : Stream.empty();
    }

    private static Stream<Problem> tooLong(Drawing drawing, Step step) {
        return drawing.texts(step).stream()
                .filter(text -> text.length() > MAX_LENGTH)
                .limit(1)
                .map(_ -> Problem.error("TEXT_TOO_LONG", step, NodeNames.of(step), String.valueOf(MAX_LENGTH)));
    }
}
