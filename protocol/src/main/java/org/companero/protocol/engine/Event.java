package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// What happened, told to the engine. An event that the run is not waiting for changes nothing, so a repeated
/// or late one is harmless.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Event {

    /// The trigger fired.
    ///
    /// @param text what the person wrote, which becomes `{{input}}`
    @JsonTypeName("started")
    record Started(NodeId trigger, String text) implements Event {}

    /// The person wrote, or pressed a button.
    ///
    /// @param option the id of the option whose button was pressed, or null for written text
    @JsonTypeName("replied")
    record Replied(String text, @Nullable String option) implements Event {}

    /// A timer came due.
    @JsonTypeName("timer_fired")
    record TimerFired(String key) implements Event {}

    /// The documents were asked.
    @JsonTypeName("knowledge_answered")
    record KnowledgeAnswered(String key, AskResponse answer) implements Event {}
}
