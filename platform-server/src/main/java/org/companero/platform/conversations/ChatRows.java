package org.companero.platform.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// Loads chats under their locks, and stores what was said in them.
@Component
final class ChatRows {

    // In one order, so that nobody waits for somebody who waits for them. Each is looked up by its key, here and below:
    // joined as a whole, all of the creator's rows are read where the database does not know yet how many there are.
    private static final String LOCK = """
            select c.id, c.contact_id, k.display_name, k.language, c.channel, c.program, c.handed_over_at,
                   c.last_text, c.last_at, c.last_sequence
              from (select id from unnest(:ids::uuid[]) as one(id) order by id) as asked,
                   lateral (select * from conversation where id = asked.id for update) as c,
                   lateral (select * from contact_card where id = c.contact_id limit 1) as k
            """;

    // A statement of its own: only what begins after the lock was got sees what others stored before it.
    private static final String KNOWN = "select " + MessageRows.COLUMNS + """
             from unnest(:conversations::uuid[], :clients::text[]) as asked(conversation, client),
                  lateral (select * from message
                            where conversation_id = asked.conversation and client_id = asked.client
                            limit 1) as said
            """;

    // The parts of one statement see the same snapshot, but foreign keys and row security are checked as always.
    private static final String STORE = """
            with told as (
                insert into message (%1$s)
                select %1$s
                  from json_to_recordset(:messages::json)
                    as m(id uuid, conversation_id uuid, sequence bigint, direction text, heading text, text text,
                         media jsonb, links jsonb, choices jsonb, citations jsonb, client_id text, sent_at timestamptz)
            )
            update conversation c
               set last_sequence = n.sequence, last_text = n.text, last_at = n.at, program = n.program,
                   handed_over_at = n.handed_over_at,
                   changed_in = pg_current_xact_id()
              from json_to_recordset(:conversations::json)
                as n(id uuid, sequence bigint, text text, at timestamptz, program text,
                       handed_over_at timestamptz)
             where c.id = n.id and c.id = any (:ids)
            """.formatted(MessageRows.COLUMNS);

    private final JdbcClient database;

    ChatRows(JdbcClient database) {
        this.database = database;
    }

    Map<ConversationId, Chat> lock(List<Visit> visits, Instant now) {
        List<Locked> locked = database.sql(LOCK)
                .param("ids", ids(visits.stream().map(Visit::conversation)))
                .query((row, _) -> new Locked(summary(row), row.getString("language")))
                .list();
        Map<UUID, MessageResource> known = known(visits);
        Map<ConversationId, Chat> chats = new LinkedHashMap<>();
        locked.forEach(one -> chats.put(
                new ConversationId(one.summary().id()),
                new Chat(one.summary(), one.language(), known.get(one.summary().id()), now)));
        return chats;
    }

    void store(List<Chat> chats) {
        if (chats.isEmpty()) {
            return;
        }
        database.sql(STORE)
                .param(
                        "messages",
                        MessageRows.write(chats.stream()
                                .flatMap(chat -> chat.said().stream())
                                .toList()))
                .param(
                        "conversations",
                        ApiJson.write(chats.stream()
                                .map(Chat::summary)
                                .map(Changed::of)
                                .toList()))
                .param("ids", ids(chats.stream().map(Chat::id)))
                .update();
    }

    /// What is known already of what people are about to say, by conversation.
    private Map<UUID, MessageResource> known(List<Visit> visits) {
        List<Visit> saying =
                visits.stream().filter(visit -> visit.clientId() != null).toList();
        if (saying.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(KNOWN)
                .param("conversations", ids(saying.stream().map(Visit::conversation)))
                .param("clients", saying.stream().map(Visit::clientId).toArray(String[]::new))
                .query(MessageRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(MessageResource::conversationId, message -> message));
    }

    private static UUID[] ids(Stream<ConversationId> conversations) {
        return conversations.map(ConversationId::value).toArray(UUID[]::new);
    }

    private record Locked(ConversationSummary summary, String language) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Changed(
            UUID id,
            long sequence,
            String text,
            Instant at,
            @Nullable String program,
            @Nullable Instant handedOverAt) {

        static Changed of(ConversationSummary now) {
            return new Changed(
                    now.id(), now.messages(), now.lastText(), now.lastAt(), now.program(), now.handedOverAt());
        }
    }

    static ConversationSummary summary(ResultSet row) throws SQLException {
        var handedOver = row.getTimestamp("handed_over_at");
        return new ConversationSummary(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("display_name"),
                row.getString("channel"),
                row.getString("program"),
                handedOver == null ? null : handedOver.toInstant(),
                row.getString("last_text"),
                row.getTimestamp("last_at").toInstant(),
                row.getLong("last_sequence"));
    }
}
