package org.companero.platform.programs;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.companero.platform.conversations.Chat;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.MessageResource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Leads people of the current creator through programs. Each act is one transaction: what was heard, what the engine
/// made of it, what is said and what shall happen later are stored together or not at all.
@Component
public final class Coaching {

    private final Conversations conversations;
    private final Stage stage;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Coaching(
            Conversations conversations,
            Stage stage,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.conversations = conversations;
        this.stage = stage;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// A person says something.
    ///
    /// @throws org.companero.platform.conversations.UnknownConversation when the current creator has no such one
    public Received receive(ConversationId conversation, Said said) {
        return act(
                conversation,
                chat -> chat.known(said.clientId())
                        .map(message -> new Outcome<>(new Received(message, true), null))
                        .orElseGet(() -> hear(chat, said)));
    }

    /// A timer of a run came due. Told twice, it does nothing the second time.
    void timerFired(Alarms.Timer timer) {
        var unused = act(new ConversationId(timer.conversation()), chat -> {
            Turn turn = turn(chat);
            turn.timerFired(new RunId(timer.run()), timer.key());
            return new Outcome<>(turn, turn);
        });
    }

    /// An answer was made. Told twice, it is said once.
    ///
    /// @param answer how it is answered, given the person's language
    void answered(Ask ask, Function<String, AskResponse> answer) {
        var unused = act(ask.conversation(), chat -> {
            if (!stage.asks().remove(ask.id())) {
                return new Outcome<>(ask, null);
            }
            Turn turn = turn(chat);
            turn.answered(ask, answer.apply(chat.language()));
            turn.takeUpQueue();
            return new Outcome<>(turn, turn);
        });
    }

    /// The open question of this id, or nothing when it was answered already.
    @Nullable
    Ask open(UUID ask) {
        return transactions.read(() -> stage.asks().find(ask)).orElse(null);
    }

    private Outcome<Received> hear(Chat chat, Said said) {
        boolean first = chat.silent();
        Turn turn = turn(chat);
        MessageResource message = chat.hear(said.clientId(), said.text());
        if (turn.answering()) {
            stage.queue().add(message, said.option());
        } else {
            turn.hear(new Heard(message.id(), said.text(), said.option()), first);
        }
        return new Outcome<>(new Received(message, false), turn);
    }

    private Turn turn(Chat chat) {
        return new Turn(stage, chat, stage.runs().standing(chat.id()), clock.instant());
    }

    private <T> T act(ConversationId conversation, Function<Chat, Outcome<T>> work) {
        record Done<T>(T result, boolean due, boolean answering) {}
        Done<T> done = transactions.write(() -> conversations.within(conversation, chat -> {
            Outcome<T> outcome = work.apply(chat);
            Turn turn = outcome.turn();
            return turn == null
                    ? new Done<>(outcome.result(), false, false)
                    : new Done<>(outcome.result(), turn.store(), turn.answering());
        }));
        if (done.due()) {
            stage.alarms().wake();
        }
        if (done.answering()) {
            events.publishEvent(new AnswerAwaited(CurrentCreator.require(), conversation, true));
        }
        return done.result();
    }

    /// @param turn what has to be stored, or null when nothing happened
    private record Outcome<T>(T result, @Nullable Turn turn) {}
}
