package org.companero.platform.conversations;

import java.util.UUID;

/// Names one conversation of the current creator.
public record ConversationId(UUID value) {

    /// A new random id.
    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
