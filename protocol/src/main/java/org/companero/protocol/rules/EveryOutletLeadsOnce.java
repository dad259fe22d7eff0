package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;

/// An outlet has one transition at the most.
final class EveryOutletLeadsOnce implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Set<Place> seen = new HashSet<>();
        return drawing.program().transitions().stream()
                .filter(transition -> !seen.add(new Place(transition.from(), transition.outlet())))
                .filter(transition -> drawing.nodes().containsKey(transition.from()))
                .map(transition -> {
                    String name =
                            NodeNames.of(Objects.requireNonNull(drawing.nodes().get(transition.from())));
                    return new Problem(
                            Problem.Severity.ERROR,
                            "DUPLICATE_TRANSITION",
                            transition.from(),
                            transition.outlet(),
                            List.of(name));
                });
    }

    private record Place(NodeId from, String outlet) {}
}
