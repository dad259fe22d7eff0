package org.companero.platform.channels.widget;

import java.util.Optional;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.companero.platform.audience.Contacts;
import org.companero.platform.audience.Locality;
import org.companero.platform.conversations.Channel;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.tenancy.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes, and who comes back. A token is good at the widget of the creator who gave it, and nowhere else.
@Component
final class Visitors {

    private static final String FIND = "select contact_id, conversation_id from visitor where token_hash = :hash";

    private static final String ADD = """
            insert into visitor (id, token_hash, contact_id, conversation_id) values (:id, :hash, :contact, :conversation)
            """;

    private final JdbcClient database;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Transactions transactions;

    Visitors(JdbcClient database, Contacts contacts, Conversations conversations, Transactions transactions) {
        this.database = database;
        this.contacts = contacts;
        this.conversations = conversations;
        this.transactions = transactions;
    }

    /// The person the token stands for, or a new one when it stands for nobody here.
    Visitor greet(@Nullable String token, Locality locality) {
        return transactions.write(() -> {
            Optional<Visitor> known = token == null ? Optional.empty() : find(new VisitorToken(token));
            known.ifPresent(visitor -> contacts.seen(visitor.contact(), locality));
            return known.orElseGet(() -> add(locality));
        });
    }

    private Optional<Visitor> find(VisitorToken token) {
        return database.sql(FIND)
                .param("hash", token.hash())
                .query((row, _) -> new Visitor(
                        token,
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        new ConversationId(row.getObject("conversation_id", UUID.class))))
                .optional();
    }

    private Visitor add(Locality locality) {
        var contact = contacts.add(locality);
        var visitor = new Visitor(VisitorToken.random(), contact, conversations.open(contact, Channel.WIDGET));
        database.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("hash", visitor.token().hash())
                .param("contact", contact.value())
                .param("conversation", visitor.conversation().value())
                .update();
        return visitor;
    }
}
