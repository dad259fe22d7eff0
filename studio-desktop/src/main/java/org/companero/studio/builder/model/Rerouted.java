package org.companero.studio.builder.model;

import java.util.List;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;
import org.jspecify.annotations.Nullable;

/// A way out of a node that leads elsewhere in another state of the program.
///
/// @param before where it led, or null for nowhere
/// @param after where it leads now, or null for nowhere
public record Rerouted(
        NodeId from,
        String outlet,
        @Nullable NodeId before,
        @Nullable NodeId after) {

    /// Of the nodes that both states have.
    public static List<Rerouted> between(Program mine, Program theirs) {
        return Stream.concat(mine.transitions().stream(), theirs.transitions().stream())
                .filter(line -> mine.node(line.from()).isPresent()
                        && theirs.node(line.from()).isPresent())
                .map(line -> new Rerouted(
                        line.from(),
                        line.outlet(),
                        mine.transition(line.from(), line.outlet())
                                .map(Transition::to)
                                .orElse(null),
                        theirs.transition(line.from(), line.outlet())
                                .map(Transition::to)
                                .orElse(null)))
                .distinct()
                .filter(line -> line.before() == null || !line.before().equals(line.after()))
                .toList();
    }
}
