package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asked for no more messages: the proof of it.
///
/// @param words what they wrote
/// @param channel where
/// @param undoneAt when they asked for messages again, or null when they have not
/// @param undoneWords what they wrote then
public record OptOutResource(
        UUID contactId,
        String contactName,
        String words,
        String channel,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable String undoneWords) {}
