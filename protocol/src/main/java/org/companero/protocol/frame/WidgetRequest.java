package org.companero.protocol.frame;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/// What the widget says to the server. The first frame is [Hello]; a frame that is not understood is answered with
/// [WidgetEvent.Problem] and the socket stays open.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface WidgetRequest {

    /// Begins, or resumes what the token stands for.
    ///
    /// @param token the visitor's token from an earlier [WidgetEvent.Welcome], or null for a new visitor; an
    ///     unknown one is treated as none
    /// @param after the sequence of the last message seen; the later ones are sent again
    /// @param language the browser's language, a BCP 47 tag
    /// @param zone the browser's time zone, an IANA name
    @JsonTypeName("hello")
    record Hello(
            @Nullable String token,
            long after,
            @Nullable String language,
            @Nullable String zone) implements WidgetRequest {}

    /// The person wrote.
    ///
    /// @param clientId made by the widget, unique within the conversation: the same one again is not a new message
    /// @param text 1 to 4000 characters
    @JsonTypeName("say")
    record Say(String clientId, String text) implements WidgetRequest {}

    /// The person pressed a button.
    ///
    /// @param choice the id of the choice
    /// @param label the words on it, which become the message's text
    @JsonTypeName("choose")
    record Choose(String clientId, String choice, String label) implements WidgetRequest {}

    /// The person agrees to the text of the last [WidgetEvent.Consent] on this socket.
    @JsonTypeName("agree")
    record Agree() implements WidgetRequest {}

    /// Keeps the connection alive.
    @JsonTypeName("ping")
    record Ping() implements WidgetRequest {}
}
