package org.companero.platform.programs;

import java.util.UUID;
import java.util.function.Function;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.safeguarding.Signs;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.CoachingOrder.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads people of the current creator through programs. Each act is stored before it returns: what was heard, what
/// the engine made of it, what is said and what shall happen later are stored together or not at all. Call it
/// outside any transaction.
@Component
public final class Coaching {

    private final Lanes lanes;
    private final Asks asks;
    private final Transactions transactions;

    Coaching(Lanes lanes, Asks asks, Transactions transactions) {
        this.lanes = lanes;
        this.asks = asks;
        this.transactions = transactions;
    }

    /// A person says something.
    ///
    /// @throws org.companero.platform.conversations.UnknownConversation when the current creator has no such one
    public Received receive(ConversationId conversation, Said said) {
        Signs signs = Signs.in(said.text(), said.option() != null);
        return lanes.await(new Act<>(conversation, said.clientId(), turn -> turn.receive(said, signs)));
    }

    /// A timer of a run came due; it is removed where what comes of it is stored. Told twice, it does nothing the
    /// second time.
    void timerFired(Alarms.Timer timer) {
        var unused = lanes.await(new Act<>(new ConversationId(timer.conversation()), null, turn -> {
            turn.timerFired(timer);
            return turn;
        }));
    }

    /// An answer was made. Told twice, it is said once.
    ///
    /// @param answer how it is answered, given the person's language
    void answered(Ask ask, Function<String, AskResponse> answer) {
        var unused = lanes.await(new Act<>(ask.conversation(), null, turn -> {
            turn.answered(ask, answer);
            return turn;
        }));
    }

    /// Something was ordered for a run of a conversation; too late for one that is over, it does nothing.
    void ordered(ConversationId conversation, RunId run, Order order) {
        var unused = lanes.await(new Act<>(conversation, null, turn -> {
            turn.ordered(run, order);
            return turn;
        }));
    }

    /// A run's program, or all coaching, does not pause any more.
    void goOn(ConversationId conversation, RunId run) {
        var unused = lanes.await(new Act<>(conversation, null, turn -> {
            turn.goOn(run);
            return turn;
        }));
    }

    /// A run comes to its upgrade's version. Told twice, it does nothing the second time.
    void upgraded(ConversationId conversation, RunId run, UpgradeId upgrade) {
        var unused = lanes.await(new Act<>(conversation, null, turn -> {
            turn.upgraded(run, upgrade);
            return turn;
        }));
    }

    /// A run goes back to where it was before its upgrade. Told twice, it does nothing the second time.
    void putBack(ConversationId conversation, RunId run, UpgradeId upgrade) {
        var unused = lanes.await(new Act<>(conversation, null, turn -> {
            turn.putBack(run, upgrade);
            return turn;
        }));
    }

    /// The open question of this id, or nothing when it was answered already.
    @Nullable
    Ask open(UUID ask) {
        return transactions.read(() -> asks.find(ask)).orElse(null);
    }
}
