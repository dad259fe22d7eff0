package org.companero.platform.channels.widget;

import java.util.function.Consumer;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.creators.Quotas;
import org.companero.platform.limits.Limits;
import org.companero.platform.live.LiveBus;
import org.companero.platform.programs.Coaching;
import org.companero.platform.tenancy.Transactions;
import org.springframework.stereotype.Component;

/// What a [Guest] is served with.
@Component
record Reception(
        Visitors visitors,
        Doorkeeper doorkeeper,
        Coaching coaching,
        Conversations conversations,
        Transactions transactions,
        LiveBus bus,
        Limits limits,
        Quotas quotas) {

    Allowance allowance() {
        return new Allowance(limits);
    }

    Delivery delivery(ConversationId conversation, Consumer<String> reader) {
        return new Delivery(conversation, conversations, transactions, reader);
    }
}
