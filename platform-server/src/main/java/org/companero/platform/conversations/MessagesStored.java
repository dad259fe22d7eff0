package org.companero.platform.conversations;

import java.util.List;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;

/// Messages of a conversation were committed.
///
/// Two of these for the same conversation may be heard in either order; the messages' sequences tell the right one.
///
/// @param conversation as it was with the last of the messages
/// @param messages in order, at least one
public record MessagesStored(CreatorId creator, ConversationSummary conversation, List<MessageResource> messages) {

    public MessagesStored {
        messages = List.copyOf(messages);
    }
}
