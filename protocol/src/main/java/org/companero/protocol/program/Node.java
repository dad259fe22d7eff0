package org.companero.protocol.program;

import java.util.List;

/// What transitions can leave: a trigger or a step.
public sealed interface Node permits Trigger, Step {

    NodeId id();

    /// The ways out, in the order they are drawn; empty for an end.
    List<Outlet> outlets();
}
