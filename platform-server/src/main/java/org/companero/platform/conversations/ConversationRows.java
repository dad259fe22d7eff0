package org.companero.platform.conversations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.companero.platform.audience.ContactId;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables as lists, for readers.
@Component
final class ConversationRows {

    private static final String OPEN = """
            insert into conversation (id, contact_id, channel, last_at) values (:id, :contact, :channel, :now)
            """;

    // Ties stay together on one page, so that "older than the last line" never skips a conversation.
    private static final String RECENT = """
            select c.id, c.contact_id, k.display_name, c.channel, c.program, c.handed_over_at,
                   c.last_text, c.last_at, c.last_sequence
              from conversation c
              join contact_card k on k.creator_id = c.creator_id and k.id = c.contact_id
             where c.last_sequence > 0 and c.last_at < :before
             order by c.last_at desc
             fetch first :limit rows with ties
            """;

    private static final String EXISTS = "select exists (select from conversation where id = :id)";

    private static final String LENGTH = "select last_sequence from conversation where id = :id";

    private static final String AFTER = "select " + MessageRows.COLUMNS + """
             from message where conversation_id = :id and sequence > :after order by sequence limit :limit
            """;

    private static final String BEFORE = "select " + MessageRows.COLUMNS + """
             from message where conversation_id = :id and sequence < :before order by sequence desc limit :limit
            """;

    private final JdbcClient database;

    ConversationRows(JdbcClient database) {
        this.database = database;
    }

    void add(ConversationId id, ContactId contact, Channel channel, Instant now) {
        database.sql(OPEN)
                .param("id", id.value())
                .param("contact", contact.value())
                .param("channel", channel.word())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<ConversationSummary> recent(Instant before, int limit) {
        return database.sql(RECENT)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, _) -> ChatRows.summary(row))
                .list();
    }

    boolean exists(ConversationId id) {
        return database.sql(EXISTS).param("id", id.value()).query(Boolean.class).single();
    }

    long length(ConversationId id) {
        return database.sql(LENGTH)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<MessageResource> after(ConversationId id, long sequence, int limit) {
        return database.sql(AFTER)
                .param("id", id.value())
                .param("after", sequence)
                .param("limit", limit)
                .query(MessageRows::read)
                .list();
    }

    List<MessageResource> before(ConversationId id, long sequence, int limit) {
        return database.sql(BEFORE)
                .param("id", id.value())
                .param("before", sequence)
                .param("limit", limit)
                .query(MessageRows::read)
                .list()
                .reversed();
    }
}
