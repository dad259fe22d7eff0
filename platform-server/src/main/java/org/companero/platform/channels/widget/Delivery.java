package org.companero.platform.channels.widget;

import java.util.List;
import java.util.function.Consumer;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.live.LiveFrame;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.WidgetEvent;

/// Brings a conversation's messages to one reader in order, each once, whatever order they are heard of in: what was
/// skipped is read from the database. For one thread at a time.
final class Delivery {

    /// How many messages are read at once.
    static final int PAGE = 200;

    private final ConversationId conversation;
    private final Conversations conversations;
    private final Transactions transactions;
    private final Consumer<String> reader;
    private long delivered;

    Delivery(
            ConversationId conversation,
            Conversations conversations,
            Transactions transactions,
            Consumer<String> reader) {
        this.conversation = conversation;
        this.conversations = conversations;
        this.transactions = transactions;
        this.reader = reader;
    }

    /// The first page after what the reader has seen; [#catchUp] brings the rest.
    ///
    /// @param seen the sequence of the last message the reader has; more than there is counts as all there is
    List<MessageResource> resume(long seen) {
        List<MessageResource> page = transactions.read(() -> {
            delivered = Math.clamp(seen, 0, conversations.length(conversation));
            return conversations.after(conversation, delivered, PAGE);
        });
        page.forEach(message -> delivered = message.sequence());
        return page;
    }

    /// Brings everything that is stored and was not brought yet.
    void catchUp() {
        int brought;
        do {
            List<MessageResource> page = transactions.read(() -> conversations.after(conversation, delivered, PAGE));
            page.forEach(this::bring);
            brought = page.size();
        } while (brought == PAGE);
    }

    /// Brings a frame that was heard. One with a message waits for no other: what came before it is read first.
    void heard(LiveFrame frame) {
        if (frame.sequence() == 0) {
            reader.accept(frame.text());
        } else if (frame.sequence() == delivered + 1) {
            delivered = frame.sequence();
            reader.accept(frame.text());
        } else if (frame.sequence() > delivered) {
            catchUp();
        }
    }

    private void bring(MessageResource message) {
        delivered = message.sequence();
        reader.accept(Frames.writeWidgetEvent(new WidgetEvent.Message(message)));
    }
}
