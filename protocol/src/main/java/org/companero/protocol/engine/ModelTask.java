package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.companero.protocol.program.Think;

/// What a language model is asked to do. Texts are filled in already.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ModelTask {

    /// Go on in a conversation, whose messages the one who asks knows.
    ///
    /// @param input what the person wrote last, empty when the model shall begin
    /// @param turn how often the person has written, `input` included
    /// @param turns how often they may write
    @JsonTypeName("converse")
    record Converse(String goal, String input, int turn, int turns) implements ModelTask {}

    /// Find values in a text.
    @JsonTypeName("extract")
    record Extract(String text, List<Think.Extract.Wanted> wanted) implements ModelTask {
        public Extract {
            wanted = List.copyOf(wanted);
        }
    }

    /// Tell of which kind a text is.
    @JsonTypeName("classify")
    record Classify(String text, List<Think.Classify.Kind> kinds) implements ModelTask {
        public Classify {
            kinds = List.copyOf(kinds);
        }
    }

    /// Write a message.
    @JsonTypeName("compose")
    record Compose(String brief) implements ModelTask {}
}
