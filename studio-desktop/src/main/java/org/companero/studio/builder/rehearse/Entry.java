package org.companero.studio.builder.rehearse;

import java.util.List;
import org.companero.protocol.api.Choice;
import org.companero.protocol.engine.Effect;

/// One line of a rehearsed chat.
sealed interface Entry {

    /// The program said it.
    record Said(Effect.Send message) implements Entry {

        String text() {
            return message.text();
        }

        List<Choice> choices() {
            return message.choices();
        }
    }

    /// The creator, as the person, wrote it or pressed a button that says it.
    record Wrote(String text) implements Entry {}

    /// Something that happened but is not said: time passed, the run ended.
    record Note(String text) implements Entry {}
}
