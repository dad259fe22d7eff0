package org.companero.studio.builder.edit;

import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Transition;

/// One way out of one node: where a transition begins.
///
/// @param outlet the id of one of the node's outlets
public record Exit(NodeId node, String outlet) {

    /// The exit that the transition leaves.
    public static Exit of(Transition transition) {
        return new Exit(transition.from(), transition.outlet());
    }

    boolean isLeftBy(Transition transition) {
        return transition.from().equals(node) && transition.outlet().equals(outlet);
    }
}
