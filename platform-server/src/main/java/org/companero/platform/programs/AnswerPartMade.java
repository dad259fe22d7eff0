package org.companero.platform.programs;

import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;

/// A part of an answer that is still being made; never stored.
///
/// @param message the id of the message that will carry the whole answer and replace all parts
public record AnswerPartMade(CreatorId creator, ConversationId conversation, UUID message, String text) {}
