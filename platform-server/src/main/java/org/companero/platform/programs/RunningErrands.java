package org.companero.platform.programs;

import java.util.List;
import org.companero.platform.ai.ModelTasks;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.creators.CreatorNotified;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what runs want done outside, outside any transaction, and tells them.
@Component
final class RunningErrands {

    private static final int REMEMBERED = 20;

    private final Outside outside;
    private final Webhooks webhooks;
    private final ModelTasks models;
    private final ProgramMail mail;
    private final Conversations conversations;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    RunningErrands(
            Outside outside,
            Webhooks webhooks,
            ModelTasks models,
            ProgramMail mail,
            Conversations conversations,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.outside = outside;
        this.webhooks = webhooks;
        this.models = models;
        this.mail = mail;
        this.conversations = conversations;
        this.transactions = transactions;
        this.events = events;
    }

    /// Does nothing when it was done already. What a server did just before it died is done again, under the same id.
    ///
    /// @param failures how often it failed so far
    /// @throws RuntimeException when it failed and may be tried again
    void run(Alarms.Outdoors task, int failures) {
        CurrentCreator.run(task.owner(), () -> {
            Errand errand = outside.open(task.errand());
            if (errand != null) {
                outside.done(errand, run(errand, failures));
                if (errand.speaks()) {
                    events.publishEvent(new AnswerAwaited(CurrentCreator.require(), errand.conversation(), false));
                }
            }
        });
    }

    /// @return what the run shall hear, or null for nothing
    private @Nullable Event run(Errand errand, int failures) {
        return switch (errand.effect()) {
            case Effect.CallWebhook call -> webhooks.call(errand.id(), call, failures);
            case Effect.AskModel ask -> ask(errand.conversation(), ask);
            case Effect.SendEmail letter -> {
                mail.send(letter, failures);
                yield null;
            }
            case Effect.NotifyCreator notice -> {
                tell(errand.conversation(), notice.text(), false);
                yield null;
            }
            case Effect.HandOver hand -> {
                tell(errand.conversation(), hand.note(), true);
                yield null;
            }
            default -> null;
        };
    }

    private Event ask(ConversationId conversation, Effect.AskModel ask) {
        return models.perform(ask.task(), () -> remembered(conversation))
                .<Event>map(made -> new Event.ModelAnswered(ask.key(), made))
                .orElseGet(() -> new Event.Failed(ask.key(), "there is no model, or it did not do it"));
    }

    private List<MessageResource> remembered(ConversationId conversation) {
        return transactions.read(
                () -> conversations.after(conversation, conversations.length(conversation) - REMEMBERED, REMEMBERED));
    }

    private void tell(ConversationId conversation, String text, boolean handedOver) {
        events.publishEvent(new CreatorNotified(CurrentCreator.require(), conversation.value(), text, handedOver));
    }
}
