package org.companero.protocol.rules;

import java.time.Duration;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Step;
import org.jspecify.annotations.Nullable;

/// A person who does not reply is waited for some time, and a year at the most.
final class EverySilenceEnds implements Rule {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream().flatMap(step -> switch (step) {
            case Ask ask -> check(ask, ask.noReply());
            case Progress.CheckIn checkIn -> check(checkIn, checkIn.noReply());
            default -> Stream.empty();
        });
    }

    private static Stream<Problem> check(Step step, @Nullable Duration noReply) {
        return noReply == null || (noReply.isPositive() && noReply.compareTo(LONGEST) <= 0)
                ? Stream.empty()
                : Stream.of(Problem.error(
                        "NO_REPLY_OUT_OF_RANGE", step, NodeNames.of(step), String.valueOf(LONGEST.toDays())));
    }
}
