package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.program.NodeId;

/// What shall happen. `key` is unique within the run and the same whenever the same event is told again: carry
/// an effect out once per run and key.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Effect {

    String key();

    /// Say this to the person.
    ///
    /// @param step the step that says it
    /// @param choices buttons to offer, empty for none
    /// @param citations where an answer was found, empty for the creator's own words
    @JsonTypeName("send")
    record Send(String key, NodeId step, String text, List<Choice> choices, List<Citation> citations)
            implements Effect {
        public Send {
            choices = List.copyOf(choices);
            citations = List.copyOf(citations);
        }
    }

    /// Ask the documents, then tell the engine [Event.KnowledgeAnswered] with this key.
    @JsonTypeName("ask_knowledge")
    record AskKnowledge(String key, NodeId step, String question) implements Effect {

        /// The key of the [Send] that will carry the answer: whoever streams the answer while it is being made can give
        /// the parts the final message's identity.
        public String answerKey() {
            return answerKey(key);
        }

        static String answerKey(String key) {
            return key + ".answer";
        }
    }

    /// Tell the engine [Event.TimerFired] with this key, not before `due`.
    @JsonTypeName("set_timer")
    record SetTimer(String key, NodeId step, Instant due) implements Effect {}

    /// The run is over, well.
    @JsonTypeName("finish")
    record Finish(String key, String outcome) implements Effect {}

    /// The run was stopped: the program is broken at this step or ran away.
    ///
    /// @param reason what happened, for the creator
    @JsonTypeName("stop")
    record Stop(String key, NodeId step, String reason) implements Effect {}
}
