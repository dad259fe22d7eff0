package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;

/// No two nodes have the same id.
final class EveryIdIsUnique implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Set<NodeId> seen = new HashSet<>();
        return drawing.program()
                .nodes()
                .filter(node -> !seen.add(node.id()))
                .map(node -> Problem.error(
                        "DUPLICATE_ID", node, NodeNames.of(node), node.id().value()));
    }
}
