package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line in the list of conversations.
///
/// @param contactName the person's name, or a friendly placeholder such as `Visitor 7F3A`
/// @param channel `widget`, `whatsapp` or `telegram`
/// @param program the program the person is in now, if any
/// @param lastText the last message's beginning
/// @param messages how many messages it has
public record ConversationSummary(
        UUID id,
        UUID contactId,
        String contactName,
        String channel,
        @Nullable String program,
        String lastText,
        Instant lastAt,
        long messages) {}
