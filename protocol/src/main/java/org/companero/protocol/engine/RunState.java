package org.companero.protocol.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All there is to know of one person's run, apart from the programs. Immutable, and stored as JSON by whoever keeps
/// it.
///
/// @param await what it stands still for
/// @param variables what it knows, by name
/// @param serial how many keys it has given to effects; the next one is made of it
/// @param seed what its chances are made of
/// @param in the program it is in, or null for the one it began with
/// @param callers the programs to go back to, the innermost last
public record RunState(
        Await await,
        Map<String, Value> variables,
        long serial,
        long seed,
        @Nullable ProgramRef in,
        List<Caller> callers) {

    public RunState {
        variables = Map.copyOf(variables);
        callers = List.copyOf(callers);
    }

    /// A run that has not begun.
    public static RunState fresh() {
        return fresh(0);
    }

    /// A run that has not begun.
    ///
    /// @param seed what its chances shall be made of, another one for each run
    public static RunState fresh(long seed) {
        return new RunState(new Await.Start(), Map.of(), 0, seed, null, List.of());
    }

    /// The same, giving keys from there on.
    RunState from(long laterSerial) {
        return new RunState(await, variables, Math.max(serial, laterSerial), seed, in, callers);
    }

    public boolean finished() {
        return await instanceof Await.Nothing;
    }
}
