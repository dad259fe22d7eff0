package org.companero.platform.safeguarding;

import java.time.Instant;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.safeguarding.Danger;

/// The team shall be told that somebody may be in danger. Told outside transactions, and again until somebody
/// takes it on; after a crash maybe once more.
///
/// @param pages how often it was told, this time included
public record CrisisPaged(
        CreatorId creator, UUID alert, ConversationId conversation, Danger danger, Instant raisedAt, int pages) {}
