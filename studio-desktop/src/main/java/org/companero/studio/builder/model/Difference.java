package org.companero.studio.builder.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Program;

/// What sets one state of a program apart from another, as a person would say it.
///
/// @param added nodes only the other has
/// @param removed nodes only this one has
/// @param changed nodes that both have, as they are in the other
public record Difference(List<Node> added, List<Node> removed, List<Node> changed) {

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static Difference between(Program mine, Program theirs) {
        return new Difference(
                theirs.nodes().filter(node -> mine.node(node.id()).isEmpty()).toList(),
                mine.nodes().filter(node -> theirs.node(node.id()).isEmpty()).toList(),
                theirs.nodes()
                        .filter(node -> mine.node(node.id()).isPresent()
                                && !mine.node(node.id()).equals(Optional.of(node)))
                        .toList());
    }

    /// All of it.
    public Stream<Node> nodes() {
        return Stream.of(added, removed, changed).flatMap(List::stream);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
