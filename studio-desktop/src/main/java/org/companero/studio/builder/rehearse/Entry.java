package org.companero.studio.builder.rehearse;

import java.util.List;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;

/// One line of a rehearsed chat.
sealed interface Entry {

    /// The program said it.
    record Said(String text, List<Choice> choices, List<Citation> citations) implements Entry {
        public Said {
            choices = List.copyOf(choices);
            citations = List.copyOf(citations);
        }
    }

    /// The creator, as the person, wrote it or pressed a button that says it.
    record Wrote(String text) implements Entry {}

    /// Something that happened but is not said: time passed, the run ended.
    record Note(String text) implements Entry {}
}
