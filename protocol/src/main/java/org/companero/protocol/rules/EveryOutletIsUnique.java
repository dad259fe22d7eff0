package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Step;

/// A node's ways out can be told apart by their ids.
final class EveryOutletIsUnique implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream().flatMap(EveryOutletIsUnique::check);
    }

    private static Stream<Problem> check(Step step) {
        Set<String> seen = new HashSet<>();
        return step.outlets().stream()
                .filter(outlet -> !seen.add(outlet.id()))
                .map(outlet -> Problem.error(
                                "DUPLICATE_OUTLET", step, NodeNames.of(step), NodeNames.shortened(outlet.id()))
                        .at(outlet));
    }
}
