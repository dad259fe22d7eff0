package org.companero.protocol.rules;

import java.time.Duration;
import java.util.stream.Stream;
import org.companero.protocol.program.Pause;

/// A wait is for something that can come, and takes a year at the most.
final class EveryWaitEnds implements Rule {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Pause.Wait.class)
                .flatMap(wait -> wait.ways().isEmpty()
                        ? Stream.of(Problem.error("NOTHING_WAITED_FOR", wait, NodeNames.of(wait)))
                        : wait.ways().stream().flatMap(way -> check(wait, way.until())));
    }

    private static Stream<Problem> check(Pause.Wait wait, Pause.Until until) {
        String name = NodeNames.of(wait);
        return switch (until) {
            case Pause.Until.After(Duration duration)
            when !duration.isPositive() || duration.compareTo(LONGEST) > 0 ->
                Stream.of(Problem.error("WAIT_OUT_OF_RANGE", wait, name, String.valueOf(LONGEST.toDays())));
            case Pause.Until.Date date
            when date.date().isBlank() -> Stream.of(Problem.error("WAIT_WITHOUT_DATE", wait, name));
            case Pause.Until.Date date
            when Math.abs((long) date.plusDays()) > LONGEST.toDays() ->
                Stream.of(Problem.error("WAIT_OUT_OF_RANGE", wait, name, String.valueOf(LONGEST.toDays())));
            case Pause.Until.Happens(String event)
            when event.isBlank() -> Stream.of(Problem.error("WAIT_WITHOUT_EVENT", wait, name));
            default -> Stream.empty();
        };
    }
}
