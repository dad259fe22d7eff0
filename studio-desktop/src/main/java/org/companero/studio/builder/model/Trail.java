package org.companero.studio.builder.model;

import java.util.List;
import java.util.Set;
import org.companero.protocol.program.NodeId;
import org.companero.studio.builder.edit.Exit;
import org.jspecify.annotations.Nullable;

/// Where a rehearsal has been and where it stands.
///
/// @param visited the nodes that were entered, in order
/// @param left the exits that were taken
/// @param current the node it stands at, or null when it is over or has not begun
public record Trail(
        List<NodeId> visited, Set<Exit> left, @Nullable NodeId current) {

    /// No rehearsal.
    public static final Trail NONE = new Trail(List.of(), Set.of(), null);

    public Trail {
        visited = List.copyOf(visited);
        left = Set.copyOf(left);
    }
}
