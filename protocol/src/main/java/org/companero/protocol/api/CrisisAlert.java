package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.companero.protocol.safeguarding.Danger;
import org.jspecify.annotations.Nullable;

/// Somebody spoke of danger. Until it is resumed, nothing automatic is sent to them.
///
/// @param phrase the words that gave it away
/// @param raisedAt when they spoke of it last
/// @param pages how often the team was told since
/// @param acknowledgedAt when somebody of the team took it on, or null when nobody has
/// @param acknowledgedBy what they are called
/// @param resumedAt when somebody let the programs go on, or null when nobody has
public record CrisisAlert(
        UUID id,
        UUID conversationId,
        UUID contactId,
        String contactName,
        Danger danger,
        String phrase,
        Instant raisedAt,
        int pages,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant resumedAt) {}
