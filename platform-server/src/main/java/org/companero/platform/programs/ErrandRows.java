package org.companero.platform.programs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.EngineJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The errands that are not done yet. Call it within a transaction.
@Component
final class ErrandRows {

    private static final String ADD = """
            insert into errand (id, conversation_id, run_id, effect, speaks)
            select id, conversation, run, effect, speaks
              from json_to_recordset(:errands::json)
                as e(id uuid, conversation uuid, run uuid, effect json, speaks boolean)
            """;
    private static final String FIND = "select id, conversation_id, run_id, effect from errand where id = :id";
    private static final String REMOVE = "delete from errand where id = :id";

    private final JdbcClient database;

    ErrandRows(JdbcClient database) {
        this.database = database;
    }

    void add(List<Errand> errands) {
        if (!errands.isEmpty()) {
            database.sql(ADD)
                    .param(
                            "errands",
                            ApiJson.write(errands.stream().map(Row::of).toList()))
                    .update();
        }
    }

    Optional<Errand> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query((row, _) -> new Errand(
                        row.getObject("id", UUID.class),
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        new RunId(row.getObject("run_id", UUID.class)),
                        EngineJson.readEffect(row.getString("effect"))))
                .optional();
    }

    /// Whether it was still to be done.
    boolean remove(UUID id) {
        return database.sql(REMOVE).param("id", id).update() == 1;
    }

    private record Row(UUID id, UUID conversation, UUID run, Effect effect, boolean speaks) {
        static Row of(Errand errand) {
            return new Row(
                    errand.id(), errand.conversation().value(), errand.run().value(), errand.effect(), errand.speaks());
        }
    }
}
