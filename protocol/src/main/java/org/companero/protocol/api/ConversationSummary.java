package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line in the list of conversations.
///
/// @param contactName the person's name, or a friendly placeholder such as `Visitor 7F3A`
/// @param channel `widget`, `whatsapp` or `telegram`
/// @param program the program the person is in now, if any
/// @param handedOverAt since when a person of the team has it, so that nothing answers by itself; null while
/// programs do
/// @param lastText the last message's beginning
/// @param messages how many messages it has
public record ConversationSummary(
        UUID id,
        UUID contactId,
        String contactName,
        String channel,
        @Nullable String program,
        @Nullable Instant handedOverAt,
        String lastText,
        Instant lastAt,
        long messages) {

    /// One that programs have.
    public ConversationSummary(
            UUID id,
            UUID contactId,
            String contactName,
            String channel,
            @Nullable String program,
            String lastText,
            Instant lastAt,
            long messages) {
        this(id, contactId, contactName, channel, program, null, lastText, lastAt, messages);
    }
}
