package org.companero.platform.conversations;

import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// The current creator has no such conversation.
public final class UnknownConversation extends PlatformException {

    private static final long serialVersionUID = 1L;

    public UnknownConversation(ConversationId id) {
        super(
                HttpStatus.NOT_FOUND,
                "CONVERSATION_NOT_FOUND",
                "There is no conversation " + id + ". Read the list of conversations again.");
    }
}
