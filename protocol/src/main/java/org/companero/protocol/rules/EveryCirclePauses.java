package org.companero.protocol.rules;

import java.util.stream.Stream;

/// A circle waits for the person, or for a time, somewhere on its way: else it would run for ever.
final class EveryCirclePauses implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.rounds().circles().stream()
                .map(circle -> Problem.error(
                        "CYCLE_WITHOUT_PAUSE",
                        circle.getFirst(),
                        circle.stream().map(NodeNames::of).toArray(String[]::new)));
    }
}
