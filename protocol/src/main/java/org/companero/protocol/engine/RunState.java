package org.companero.protocol.engine;

import java.util.Map;

/// All there is to know of one person's run, apart from the program. Immutable, and stored as JSON by whoever keeps it.
///
/// @param await what it stands still for
/// @param variables what it knows, by name; numbers and dates in their kept form
/// @param serial how many keys it has given to effects; the next one is made of it
public record RunState(Await await, Map<String, String> variables, long serial) {

    public RunState {
        variables = Map.copyOf(variables);
    }

    /// A run that has not begun.
    public static RunState fresh() {
        return new RunState(new Await.Start(), Map.of(), 0);
    }

    public boolean finished() {
        return await instanceof Await.Nothing;
    }
}
