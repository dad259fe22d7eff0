package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// What happened, told to the engine. An event that the run is not waiting for changes nothing, so a repeated
/// or late one is harmless.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Event {

    /// The trigger fired.
    ///
    /// @param text what the person wrote, which becomes `input`
    @JsonTypeName("started")
    record Started(NodeId trigger, String text) implements Event {}

    /// The run shall begin, or go on, at a step of the program it began with: a rehearsal, or an upgrade's landing.
    /// Whatever it stood still for does not matter any more. Telling it twice places the run twice.
    ///
    /// @param variables what it shall know besides
    @JsonTypeName("placed")
    record Placed(NodeId step, Map<String, Value> variables) implements Event {
        public Placed {
            variables = Map.copyOf(variables);
        }
    }

    /// The run shall stand where it stood once, as when an upgrade is taken back. What was under way then is set
    /// going again: timers are set, and what an answer was awaited for is asked anew.
    @JsonTypeName("restored")
    record Restored(RunState state) implements Event {}

    /// The person wrote, pressed a button, or sent something.
    ///
    /// @param option the id of the option whose button was pressed, or null for written text
    /// @param attachment what they sent with it, or null
    @JsonTypeName("replied")
    record Replied(
            String text, @Nullable String option, @Nullable Attachment attachment) implements Event {
        /// Words or a button.
        public Replied(String text, @Nullable String option) {
            this(text, option, null);
        }
    }

    /// A timer came due.
    @JsonTypeName("timer_fired")
    record TimerFired(String key) implements Event {}

    /// The documents were asked.
    @JsonTypeName("knowledge_answered")
    record KnowledgeAnswered(String key, AskResponse answer) implements Event {}

    /// A model did its task.
    @JsonTypeName("model_answered")
    record ModelAnswered(String key, ModelResult result) implements Event {}

    /// Another service answered.
    ///
    /// @param status the HTTP status
    /// @param body what it said
    @JsonTypeName("webhook_answered")
    record WebhookAnswered(String key, int status, String body) implements Event {}

    /// What an effect asked for cannot be had, for good.
    ///
    /// @param reason why, for the creator
    @JsonTypeName("failed")
    record Failed(String key, String reason) implements Event {}

    /// Something happened outside.
    ///
    /// @param data what is known of it, kept in the run's variables
    @JsonTypeName("happened")
    record Happened(String name, Map<String, Value> data) implements Event {
        public Happened {
            data = Map.copyOf(data);
        }
    }

    /// A person of the team gave the conversation back.
    @JsonTypeName("handed_back")
    record HandedBack() implements Event {}
}
