package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.ApiJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The questions whose answers are being made.
@Component
final class Asks {

    private static final String ADD = """
            insert into ask (id, conversation_id, run_id, key, question, answer_id)
            select id, conversation, run, key, question, answer
              from json_to_recordset(:asks::json)
                as a(id uuid, conversation uuid, run uuid, key text, question text, answer uuid)
            """;

    private static final String FIND = """
            select id, conversation_id, run_id, key, question, answer_id from ask where id = :id
            """;

    private static final String REMOVE = "delete from ask where id = :id";

    private final JdbcClient database;

    Asks(JdbcClient database) {
        this.database = database;
    }

    void add(List<Ask> asks) {
        if (!asks.isEmpty()) {
            database.sql(ADD)
                    .param("asks", ApiJson.write(asks.stream().map(Row::of).toList()))
                    .update();
        }
    }

    Optional<Ask> find(UUID id) {
        return database.sql(FIND).param("id", id).query(Asks::read).optional();
    }

    /// Whether it was still open.
    boolean remove(UUID id) {
        return database.sql(REMOVE).param("id", id).update() == 1;
    }

    private static Ask read(ResultSet row, int number) throws SQLException {
        UUID run = row.getObject("run_id", UUID.class);
        return new Ask(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                run == null ? null : new RunId(run),
                row.getString("key"),
                row.getString("question"),
                row.getObject("answer_id", UUID.class));
    }

    private record Row(UUID id, UUID conversation, @Nullable UUID run, String key, String question, UUID answer) {

        static Row of(Ask ask) {
            RunId run = ask.run();
            return new Row(
                    ask.id(),
                    ask.conversation().value(),
                    run == null ? null : run.value(),
                    ask.key(),
                    ask.question(),
                    ask.answer());
        }
    }
}
