package org.companero.platform.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads a chat under its lock, and stores what was said in it.
@Component
final class ChatRows {

    private static final String LOCK = """
            select c.id, c.contact_id, k.display_name, k.language, c.channel, c.program, c.last_text, c.last_at,
                   c.last_sequence
              from conversation c
              join contact_card k on k.creator_id = c.creator_id and k.id = c.contact_id
             where c.id = :id
               for update of c
            """;

    private static final String KNOWN = "select " + MessageRows.COLUMNS
            + " from message where conversation_id = :conversation and client_id = :client";

    // The parts of one statement see the same snapshot, but foreign keys and row security are checked as always.
    private static final String STORE = """
            with told as (
                insert into message (%1$s)
                select %1$s
                  from jsonb_to_recordset(:messages::jsonb)
                    as m(id uuid, conversation_id uuid, sequence bigint, direction text, text text, choices jsonb,
                         citations jsonb, client_id text, sent_at timestamptz)
            )
            update conversation
               set last_sequence = :sequence, last_text = :text, last_at = :at::timestamptz, program = :program,
                   changed_in = pg_current_xact_id()
             where id = :id
            """.formatted(MessageRows.COLUMNS);

    private final JdbcClient database;

    ChatRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Chat> lock(ConversationId id, Instant now) {
        return database.sql(LOCK)
                .param("id", id.value())
                .query((row, _) -> chat(row, now))
                .optional();
    }

    void store(Chat chat) {
        var summary = chat.summary();
        database.sql(STORE)
                .param("messages", MessageRows.write(chat.said()))
                .param("sequence", summary.messages())
                .param("text", summary.lastText())
                .param("at", summary.lastAt().toString())
                .param("program", summary.program())
                .param("id", summary.id())
                .update();
    }

    private Chat chat(ResultSet row, Instant now) throws SQLException {
        var summary = summary(row);
        return new Chat(summary, row.getString("language"), client -> known(summary.id(), client), now);
    }

    private Optional<MessageResource> known(UUID conversation, String clientId) {
        return database.sql(KNOWN)
                .param("conversation", conversation)
                .param("client", clientId)
                .query(MessageRows::read)
                .optional();
    }

    static ConversationSummary summary(ResultSet row) throws SQLException {
        return new ConversationSummary(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("display_name"),
                row.getString("channel"),
                row.getString("program"),
                row.getString("last_text"),
                row.getTimestamp("last_at").toInstant(),
                row.getLong("last_sequence"));
    }
}
