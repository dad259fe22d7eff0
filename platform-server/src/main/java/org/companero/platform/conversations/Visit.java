package org.companero.platform.conversations;

import org.jspecify.annotations.Nullable;

/// A conversation somebody wants to work on.
///
/// @param clientId the sender's id of what they are about to say, so that the chat can tell whether it is known; null
///   for work that begins with nobody's words
public record Visit(ConversationId conversation, @Nullable String clientId) {}
