package org.companero.platform.programs;

import java.util.List;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.engine.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What reaches conversations from elsewhere than their person. Each act is stored before it returns. Call it outside
/// any transaction.
@Component
final class Outside {

    private static final String OF_CONTACT = "select id from conversation where contact_id = :contact order by id";
    private static final String CONTACT = "select exists (select from contact_card where id = :contact)";

    private final Lanes lanes;
    private final ErrandRows errands;
    private final Transactions transactions;
    private final JdbcClient database;

    Outside(Lanes lanes, ErrandRows errands, Transactions transactions, JdbcClient database) {
        this.lanes = lanes;
        this.errands = errands;
        this.transactions = transactions;
        this.database = database;
    }

    /// The errand, or nothing when it was done already.
    @Nullable
    Errand open(UUID errand) {
        return transactions.read(() -> errands.find(errand)).orElse(null);
    }

    /// An errand was done. Told twice, it does nothing the second time.
    ///
    /// @param came what its run shall hear, or null for nothing
    void done(Errand errand, @Nullable Event came) {
        var unused = lanes.await(new Act<>(errand.conversation(), null, turn -> {
            turn.done(errand, came);
            return turn;
        }));
    }

    /// Something happened to a contact.
    ///
    /// @return how many runs went on with it
    /// @throws ProgramRefusal when the current creator has no such contact
    int happened(UUID contact, Event.Happened event) {
        List<UUID> conversations = transactions.read(() -> {
            if (!database.sql(CONTACT)
                    .param("contact", contact)
                    .query(Boolean.class)
                    .single()) {
                throw ProgramRefusal.unknownContact();
            }
            return database.sql(OF_CONTACT)
                    .param("contact", contact)
                    .query(UUID.class)
                    .list();
        });
        return (int) conversations.stream()
                .filter(id -> lanes.await(new Act<>(new ConversationId(id), null, turn -> turn.happened(event))))
                .count();
    }

    /// A person of the team writes. The same id of theirs again is the same message.
    ///
    /// @throws org.companero.platform.conversations.UnknownConversation when the current creator has no such one
    MessageResource write(ConversationId conversation, String clientId, String text) {
        return lanes.await(new Act<>(conversation, clientId, turn -> turn.write(clientId, text)));
    }

    /// The person of the team gives the conversation back to the programs. One they have already stays as it is.
    ///
    /// @throws org.companero.platform.conversations.UnknownConversation when the current creator has no such one
    void handBack(ConversationId conversation) {
        var unused = lanes.await(new Act<>(conversation, null, turn -> {
            turn.handedBack();
            return turn;
        }));
    }
}
