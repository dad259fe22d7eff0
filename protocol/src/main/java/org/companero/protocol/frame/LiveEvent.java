package org.companero.protocol.frame;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.safeguarding.Danger;

/// What the server tells the studio as it happens. Events may be missed while disconnected: read the lists
/// again after a reconnect.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface LiveEvent {

    /// The socket is open and bound to the creator.
    @JsonTypeName("ready")
    record Ready(UUID creatorId) implements LiveEvent {}

    /// A message was stored.
    @JsonTypeName("message")
    record Message(ConversationSummary conversation, MessageResource message) implements LiveEvent {}

    /// A document moved on.
    @JsonTypeName("document")
    record Document(DocumentResource document) implements LiveEvent {}

    /// A document was removed.
    @JsonTypeName("document_removed")
    record DocumentRemoved(UUID documentId) implements LiveEvent {}

    /// A program's draft or published version changed.
    @JsonTypeName("program")
    record Program(UUID programId, long revision) implements LiveEvent {}

    /// A run was stopped: its program is broken at a step, or ran away.
    ///
    /// @param reason what happened, for the creator
    @JsonTypeName("run_stopped")
    record RunStopped(UUID programId, UUID runId, UUID conversationId, String reason) implements LiveEvent {}

    /// A program has something to tell the creator.
    ///
    /// @param text in the creator's own words; may be empty where the conversation is handed over
    /// @param handedOver whether a person of the team shall go on with the conversation
    @JsonTypeName("notice")
    record Notice(UUID conversationId, String text, boolean handedOver) implements LiveEvent {}

    /// Somebody may be in danger, and nobody of the team has taken it on yet. Told again until somebody does.
    ///
    /// @param pages how often it was told, this time included
    @JsonTypeName("crisis")
    record Crisis(UUID alertId, UUID conversationId, Danger danger, Instant raisedAt, int pages) implements LiveEvent {}

    /// A frame was refused.
    @JsonTypeName("problem")
    record Problem(String code, String message) implements LiveEvent {}

    /// Answers `ping`.
    @JsonTypeName("pong")
    record Pong() implements LiveEvent {}
}
