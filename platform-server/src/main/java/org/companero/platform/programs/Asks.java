package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The questions whose answers are being made.
@Component
final class Asks {

    private static final String ADD = """
            insert into ask (id, conversation_id, run_id, key, question, answer_id)
            values (:id, :conversation, :run, :key, :question, :answer)
            """;

    private static final String FIND = """
            select id, conversation_id, run_id, key, question, answer_id from ask where id = :id
            """;

    private static final String REMOVE = "delete from ask where id = :id";

    private final JdbcClient database;

    Asks(JdbcClient database) {
        this.database = database;
    }

    void add(Ask ask) {
        database.sql(ADD)
                .param("id", ask.id())
                .param("conversation", ask.conversation().value())
                .param("run", ask.run() == null ? null : ask.run().value())
                .param("key", ask.key())
                .param("question", ask.question())
                .param("answer", ask.answer())
                .update();
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
}
