package org.companero.platform.programs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.ApiJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people wrote while an answer was being made for them, to be taken up in order afterwards.
@Component
final class QueuedMessages {

    private static final String ADD = """
            insert into queued_message (id, conversation_id, sequence, text, option_id)
            select id, conversation, sequence, text, option
              from json_to_recordset(:messages::json)
                as q(id uuid, conversation uuid, sequence bigint, text text, option text)
            """;

    private static final String TAKE_FIRST = """
            delete from queued_message
             where id = (select id from queued_message where conversation_id = :conversation order by sequence limit 1)
            returning id, text, option_id
            """;

    private final JdbcClient database;

    QueuedMessages(JdbcClient database) {
        this.database = database;
    }

    void add(List<Queued> messages) {
        if (!messages.isEmpty()) {
            database.sql(ADD)
                    .param(
                            "messages",
                            ApiJson.write(messages.stream().map(Row::of).toList()))
                    .update();
        }
    }

    /// Takes the earliest one out of the queue.
    Optional<Heard> takeFirst(ConversationId conversation) {
        return database.sql(TAKE_FIRST)
                .param("conversation", conversation.value())
                .query((row, _) ->
                        new Heard(row.getObject("id", UUID.class), row.getString("text"), row.getString("option_id")))
                .optional();
    }

    private record Row(
            UUID id,
            UUID conversation,
            long sequence,
            String text,
            @Nullable String option) {

        static Row of(Queued queued) {
            var message = queued.message();
            return new Row(message.id(), message.conversationId(), message.sequence(), message.text(), queued.option());
        }
    }
}
