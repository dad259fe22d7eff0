package org.companero.protocol.frame;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.MessageResource;
import org.jspecify.annotations.Nullable;

/// What the server says to the widget.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface WidgetEvent {

    /// Answers `hello`.
    ///
    /// @param token keep it: it resumes this conversation
    /// @param messages what was said after the sequence that the hello named, in order
    @JsonTypeName("welcome")
    record Welcome(String token, UUID conversationId, List<MessageResource> messages) implements WidgetEvent {
        public Welcome {
            messages = List.copyOf(messages);
        }
    }

    /// Comes before `welcome` where the person has yet to agree to something: until then messages are refused with
    /// the problem `CONSENT_FIRST` and nothing of them is kept.
    ///
    /// @param text plain text, as the creator wrote it
    @JsonTypeName("consent")
    record Consent(String text) implements WidgetEvent {}

    /// Answers `agree`: messages are taken from now on.
    @JsonTypeName("agreed")
    record Agreed() implements WidgetEvent {}

    /// A message was stored: the person's own (recognised by its `clientId`) or an answer. Idempotent by id.
    @JsonTypeName("message")
    record Message(MessageResource message) implements WidgetEvent {}

    /// A reply is being made.
    @JsonTypeName("typing")
    record Typing(boolean on) implements WidgetEvent {}

    /// A part of an answer that is being made. The [Message] with this id follows and replaces all parts.
    @JsonTypeName("delta")
    record Delta(UUID messageId, String text) implements WidgetEvent {}

    /// A frame was refused.
    ///
    /// @param code stable, upper snake case
    /// @param message what to do, in the person's language
    /// @param clientId the refused message's, where it had one
    @JsonTypeName("problem")
    record Problem(String code, String message, @Nullable String clientId) implements WidgetEvent {}

    /// Answers `ping`.
    @JsonTypeName("pong")
    record Pong() implements WidgetEvent {}
}
