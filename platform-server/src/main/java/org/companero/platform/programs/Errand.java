package org.companero.platform.programs;

import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.engine.Effect;

/// Something a run wants done outside: the server does it after the turn, outside any transaction, and then tells the
/// run what came of it, where it waits for that.
///
/// @param id the same for the same effect: others are shown it, so that they can tell what comes twice
record Errand(UUID id, ConversationId conversation, RunId run, Effect effect) {

    static Errand of(Run run, Effect effect) {
        return new Errand(run.id().of(effect.key()), run.conversation(), run.id(), effect);
    }

    /// Whether the person waits for words that come of it.
    boolean speaks() {
        return effect instanceof Effect.AskModel;
    }
}
