package org.companero.platform.programs;

import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;

/// An answer from the documents began, or ceased, to be made for a person.
public record AnswerAwaited(CreatorId creator, ConversationId conversation, boolean on) {}
