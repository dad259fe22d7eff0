package org.companero.protocol.rules;

import java.time.Duration;
import java.util.stream.Stream;
import org.companero.protocol.program.Say;

/// What seems to be written is there after 20 seconds at the most.
final class TypingIsShort implements Rule {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Say.Typing.class)
                .filter(typing ->
                        !typing.duration().isPositive() || typing.duration().compareTo(LONGEST) > 0)
                .map(typing -> Problem.error(
                        "TYPING_OUT_OF_RANGE", typing, NodeNames.of(typing), String.valueOf(LONGEST.toSeconds())));
    }
}
