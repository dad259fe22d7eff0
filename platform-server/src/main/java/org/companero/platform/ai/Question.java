package org.companero.platform.ai;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know from the current creator's documents.
///
/// @param text the question as it was put, not blank; how long it may be is for the web edge to say
/// @param conversationId the conversation it belongs to, if any
public record Question(String text, @Nullable UUID conversationId) {

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a question needs words");
        }
    }

    /// A question that belongs to no conversation.
    public static Question of(String text) {
        return new Question(text, null);
    }
}
