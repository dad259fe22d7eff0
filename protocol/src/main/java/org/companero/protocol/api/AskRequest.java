package org.companero.protocol.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks the creator's documents.
///
/// @param question 1 to 2000 characters
/// @param conversationId the conversation it belongs to, if any
public record AskRequest(String question, @Nullable UUID conversationId) {}
