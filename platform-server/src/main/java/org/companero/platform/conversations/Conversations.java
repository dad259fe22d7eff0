package org.companero.platform.conversations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.companero.platform.audience.ContactId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The current creator's conversations. Call it within a transaction.
@Component
public final class Conversations {

    private final ConversationRows rows;
    private final ChatRows chats;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Conversations(ConversationRows rows, ChatRows chats, ApplicationEventPublisher events, InstantSource clock) {
        this.rows = rows;
        this.chats = chats;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a contact's conversation on a channel; a contact has one on each.
    public ConversationId open(ContactId contact, Channel channel) {
        var id = ConversationId.random();
        rows.add(id, contact, channel, now());
        return id;
    }

    /// Works on conversations while nobody else does, then stores what was said in them, in as many statements for
    /// many as for one. [MessagesStored] follows the commit.
    ///
    /// @param visits at most one to a conversation
    /// @param work gets the chats by conversation; one that the current creator does not have is missing
    public <T> T within(List<Visit> visits, Function<Map<ConversationId, Chat>, T> work) {
        Map<ConversationId, Chat> open = chats.lock(visits, now());
        T result = work.apply(open);
        chats.store(open.values().stream().filter(Chat::changed).toList());
        open.values().stream()
                .filter(chat -> !chat.said().isEmpty())
                .map(chat -> new MessagesStored(CurrentCreator.require(), chat.summary(), chat.said()))
                .forEach(this::announceAfterCommit);
        return result;
    }

    /// How many messages a conversation has, which is the last one's sequence; 0 when there is no such conversation.
    public long length(ConversationId id) {
        return rows.length(id);
    }

    /// The messages after a sequence, oldest first.
    ///
    /// @param limit how many at the most
    public List<MessageResource> after(ConversationId id, long sequence, int limit) {
        return rows.after(id, sequence, limit);
    }

    /// The messages before a sequence that are nearest to it, oldest first.
    ///
    /// @throws UnknownConversation when the current creator has no such conversation
    List<MessageResource> before(ConversationId id, long sequence, int limit) {
        if (!rows.exists(id)) {
            throw new UnknownConversation(id);
        }
        return rows.before(id, sequence, limit);
    }

    /// The conversations in which something was said, latest first.
    List<ConversationSummary> recent(Instant before, int limit) {
        return rows.recent(before, limit);
    }

    // As exact as the database keeps it, so that what is told now reads the same later.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void announceAfterCommit(MessagesStored stored) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(stored);
            }
        });
    }
}
