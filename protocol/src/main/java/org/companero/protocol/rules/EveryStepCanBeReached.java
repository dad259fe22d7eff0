package org.companero.protocol.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;

/// Each step can be reached from a trigger; one that cannot is only in the way.
final class EveryStepCanBeReached implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Set<NodeId> reached = new HashSet<>();
        Deque<Node> ahead = new ArrayDeque<>(drawing.program().triggers());
        while (!ahead.isEmpty()) {
            drawing.targets(ahead.pop()).stream()
                    .filter(step -> reached.add(step.id()))
                    .forEach(ahead::push);
        }
        return drawing.program().steps().stream()
                .filter(step -> !reached.contains(step.id()))
                .map(step -> Problem.warning("UNREACHABLE_STEP", step, NodeNames.of(step)));
    }
}
