package org.companero.protocol.frame;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.MessageResource;

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

    /// A frame was refused.
    @JsonTypeName("problem")
    record Problem(String code, String message) implements LiveEvent {}

    /// Answers `ping`.
    @JsonTypeName("pong")
    record Pong() implements LiveEvent {}
}
