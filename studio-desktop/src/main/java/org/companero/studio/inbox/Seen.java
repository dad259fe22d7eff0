package org.companero.studio.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;

/// How much of each conversation was seen since the studio was opened; outlasts a visit to the inbox.
public final class Seen {

    private final Map<UUID, Long> messages = new HashMap<>();
    private boolean begun;

    /// What is there when the inbox is opened for the first time counts as seen.
    void begin(List<ConversationSummary> conversations) {
        if (!begun) {
            begun = true;
            conversations.forEach(this::mark);
        }
    }

    void mark(ConversationSummary conversation) {
        messages.merge(conversation.id(), conversation.messages(), Math::max);
    }

    boolean isNew(ConversationSummary conversation) {
        return begun && messages.getOrDefault(conversation.id(), 0L) < conversation.messages();
    }
}
