package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.RunState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The runs under way and those that are over.
@Component
final class Runs {

    // A run of a deleted program counts as over, also one that began while the program was being deleted.
    private static final String STANDING = """
            select exists (select from ask a where a.conversation_id = c.id) as answering,
                   r.id, r.program_id, r.version, r.state, r.started_at
              from (select :conversation::uuid as id) c
              left join (run r join program p
                               on p.creator_id = r.creator_id and p.id = r.program_id and p.deleted_at is null)
                     on r.conversation_id = c.id and r.ended_at is null
            """;

    private static final String SAVE = """
            insert into run (id, program_id, version, conversation_id, state, started_at, ended_at, outcome, failed)
            values (:id, :program, :version, :conversation, :state::jsonb, :started, :ended, :outcome, :failed)
            on conflict (creator_id, id) do update
               set state = excluded.state, ended_at = excluded.ended_at, outcome = excluded.outcome,
                   failed = excluded.failed
            """;

    private static final String END_LEFTOVER = """
            update run set ended_at = :now, outcome = 'program_deleted'
             where conversation_id = :conversation and ended_at is null
            """;

    // Conversations first, in one order: whoever moves a run on holds its conversation.
    private static final String HOLD_ALL_OF = """
            select id from conversation
             where id in (select conversation_id from run where program_id = :program and ended_at is null)
             order by id
               for update
            """;

    private static final String END_ALL_OF = """
            with ended as (
                update run set ended_at = :now, outcome = 'program_deleted'
                 where program_id = :program and ended_at is null
                returning conversation_id
            )
            update conversation set program = null, changed_in = pg_current_xact_id()
             where id in (select conversation_id from ended)
            """;

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    /// The conversation must be held by the current transaction.
    Standing standing(ConversationId conversation) {
        return database.sql(STANDING)
                .param("conversation", conversation.value())
                .query((row, _) -> standing(row, conversation))
                .single();
    }

    /// Stores a run as it is now.
    void save(Run run, Instant now) {
        Await.Nothing end = run.state().await() instanceof Await.Nothing nothing ? nothing : null;
        database.sql(SAVE)
                .param("id", run.id().value())
                .param("program", run.program().value())
                .param("version", run.version())
                .param("conversation", run.conversation().value())
                .param("state", ApiJson.write(run.state()))
                .param("started", Timestamp.from(run.startedAt()))
                .param("ended", end == null ? null : Timestamp.from(now))
                .param("outcome", end == null ? null : end.outcome())
                .param("failed", end != null && end.failed())
                .update();
    }

    /// Ends what is left in a conversation of a program that was deleted just as the run began.
    void endLeftover(ConversationId conversation, Instant now) {
        database.sql(END_LEFTOVER)
                .param("conversation", conversation.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Everybody leaves the program.
    void endAllOf(ProgramId program, Instant now) {
        database.sql(HOLD_ALL_OF)
                .param("program", program.value())
                .query(UUID.class)
                .list();
        database.sql(END_ALL_OF)
                .param("program", program.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Standing standing(ResultSet row, ConversationId conversation) throws SQLException {
        boolean answering = row.getBoolean("answering");
        UUID id = row.getObject("id", UUID.class);
        if (id == null) {
            return new Standing(null, answering);
        }
        var run = new Run(
                new RunId(id),
                new ProgramId(row.getObject("program_id", UUID.class)),
                row.getInt("version"),
                conversation,
                ApiJson.read(row.getString("state"), RunState.class),
                row.getTimestamp("started_at").toInstant());
        return new Standing(run, answering);
    }
}
