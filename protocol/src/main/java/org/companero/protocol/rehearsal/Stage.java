package org.companero.protocol.rehearsal;

import java.util.Optional;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;

/// What stands in for what is outside of a rehearsal: documents, models, other services.
@FunctionalInterface
public interface Stage {

    /// Answers nothing: whoever rehearses tells what comes back.
    Stage EMPTY = _ -> Optional.empty();

    /// What comes back at once, told with the effect's key, or nothing when it is told later.
    ///
    /// @param asked an [Effect.AskKnowledge], [Effect.AskModel] or [Effect.CallWebhook]
    Optional<Event> answer(Effect asked);
}
