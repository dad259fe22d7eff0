package org.companero.platform.live;

import org.companero.platform.auth.SessionKey;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;

/// What can be listened to; always something of one creator.
///
/// @param name the Redis channel
public record Topic(String name) {

    /// What a person hears in a conversation: frames of the widget's socket.
    public static Topic conversation(CreatorId creator, ConversationId conversation) {
        return new Topic("live:creator_" + creator + ":conversation_" + conversation);
    }

    /// Where the sockets of a session hear that it has changed; the frame says nothing.
    static Topic session(SessionKey session) {
        return new Topic("live:creator_" + session.creator() + ":session_" + session.id());
    }

    /// What every replica hears: creators that are erased.
    static Topic erasures() {
        return new Topic("live:installation:erasures");
    }

    /// Whether it is something of the creator.
    boolean isOf(CreatorId creator) {
        return name.startsWith("live:creator_" + creator + ":");
    }

    /// What a creator's studios hear of one part: frames of the live socket.
    static Topic studio(CreatorId creator, StudioPart part) {
        return new Topic("live:creator_" + creator + ":studio_" + part.word());
    }
}
