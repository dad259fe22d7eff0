package org.companero.protocol.engine;

import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// A program that called another one and waits for it.
///
/// @param in which program it is, or null for the one the run began with
/// @param step the step that called
/// @param variables what it knows
public record Caller(@Nullable ProgramRef in, NodeId step, Map<String, Value> variables) {

    public Caller {
        variables = Map.copyOf(variables);
    }
}
