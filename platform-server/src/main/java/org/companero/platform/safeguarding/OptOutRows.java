package org.companero.platform.safeguarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.companero.platform.conversations.Chat;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.OptOutResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who of the current creator's contacts wants no more messages, and who did. Call it within a transaction.
@Component
final class OptOutRows {

    // Two conversations of one person may ask at once.
    private static final String STOP = """
            insert into opt_out (id, contact_id, conversation_id, channel, words, opted_out_at)
            values (:id, :contact, :conversation, :channel, :words, :now)
            on conflict (creator_id, contact_id) where undone_at is null do nothing
            """;

    private static final String START = """
            update opt_out set undone_at = :now, undone_words = :words where contact_id = :contact and undone_at is null
            """;

    private static final String LIST = """
            select o.contact_id, k.display_name, o.words, o.channel, o.opted_out_at, o.undone_at, o.undone_words
              from opt_out o
              join contact_card k on k.creator_id = o.creator_id and k.id = o.contact_id
             order by o.opted_out_at desc
             limit :most
            """;

    private static final String OPTED_OUT =
            "select exists (select from opt_out where contact_id = :contact and undone_at is null)";

    private final JdbcClient database;

    OptOutRows(JdbcClient database) {
        this.database = database;
    }

    void stop(Chat chat, MessageResource message) {
        database.sql(STOP)
                .param("id", UUID.randomUUID())
                .param("contact", chat.contact().value())
                .param("conversation", chat.id().value())
                .param("channel", chat.channel())
                .param("words", message.text())
                .param("now", Timestamp.from(message.at()))
                .update();
    }

    void start(ContactId contact, String words, Instant now) {
        database.sql(START)
                .param("contact", contact.value())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean isOptedOut(ContactId contact) {
        return database.sql(OPTED_OUT)
                .param("contact", contact.value())
                .query(Boolean.class)
                .single();
    }

    /// Latest first.
    List<OptOutResource> list(int most) {
        return database.sql(LIST)
                .param("most", most)
                .query((row, _) -> {
                    Timestamp undone = row.getTimestamp("undone_at");
                    return new OptOutResource(
                            row.getObject("contact_id", UUID.class),
                            row.getString("display_name"),
                            row.getString("words"),
                            row.getString("channel"),
                            row.getTimestamp("opted_out_at").toInstant(),
                            undone == null ? null : undone.toInstant(),
                            row.getString("undone_words"));
                })
                .list();
    }
}
