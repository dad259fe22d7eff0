package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;

/// What transitions can leave: a trigger or a step.
public sealed interface Node permits Trigger, Step {

    NodeId id();

    /// What the node is, as its JSON says it, such as `message`.
    default String kind() {
        return Objects.requireNonNull(getClass().getAnnotation(JsonTypeName.class))
                .value();
    }

    /// The ways out, in the order they are drawn; empty for an end.
    List<Outlet> outlets();
}
