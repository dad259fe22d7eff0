package org.companero.protocol.rules;

import java.util.List;
import java.util.stream.Stream;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Transition;

/// A transition leaves an outlet that is there, for a step that is there.
final class EveryTransitionHasBothEnds implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().transitions().stream().flatMap(transition -> check(drawing, transition));
    }

    private static Stream<Problem> check(Drawing drawing, Transition transition) {
        Node from = drawing.nodes().get(transition.from());
        if (from == null) {
            String name = transition.from().value();
            return Stream.of(new Problem(
                    Problem.Severity.ERROR, "UNKNOWN_SOURCE", transition.from(), transition.outlet(), List.of(name)));
        }
        if (from.outlets().stream().noneMatch(outlet -> outlet.id().equals(transition.outlet()))) {
            return Stream.of(problem("UNKNOWN_OUTLET", from, transition, NodeNames.shortened(transition.outlet())));
        }
        return drawing.isStep(transition.to())
                ? Stream.empty()
                : Stream.of(problem(
                        "UNKNOWN_TARGET", from, transition, transition.to().value()));
    }

    private static Problem problem(String code, Node from, Transition transition, String word) {
        List<String> words = List.of(NodeNames.of(from), word);
        return new Problem(Problem.Severity.ERROR, code, from.id(), transition.outlet(), words);
    }
}
