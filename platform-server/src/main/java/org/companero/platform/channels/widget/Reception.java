package org.companero.platform.channels.widget;

import java.util.function.Consumer;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.live.LiveBus;
import org.companero.platform.programs.Coaching;
import org.companero.platform.tenancy.Transactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// What a [Guest] is served with.
@Component
@EnableConfigurationProperties(WidgetSettings.class)
record Reception(
        Visitors visitors,
        Coaching coaching,
        Conversations conversations,
        Transactions transactions,
        LiveBus bus,
        WidgetSettings settings) {

    Allowance allowance() {
        return new Allowance(settings, System::nanoTime);
    }

    Delivery delivery(ConversationId conversation, Consumer<String> reader) {
        return new Delivery(conversation, conversations, transactions, reader);
    }
}
