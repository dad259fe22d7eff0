package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.safeguarding.Restraint;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.EngineJson;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The runs under way and those that are over.
@Component
final class Runs {

    // A run of a deleted program counts as over, also one that began while the program was being deleted.
    private static final String STANDING = """
            select c.id as conversation_id,
                   (select count(*) from ask a where a.conversation_id = c.id)
                   + (select count(*) from errand e where e.conversation_id = c.id and e.speaks) as asks,
                   r.id, r.program_id, r.version, r.state, r.started_at, r.told, r.paused_at,
                   p.deleted_at is not null as leftover,
                   p.paused_at is not null or exists (select from coaching_pause) as paused,
                   (select min(s.since) from restraint s
                     where s.creator_id = k.creator_id and s.contact_id = k.contact_id
                       and s.reason = 'opted_out') as opted_out,
                   (select min(s.since) from restraint s
                     where s.creator_id = k.creator_id and s.contact_id = k.contact_id
                       and s.reason = 'in_crisis') as in_crisis
              from unnest(:conversations::uuid[]) as c(id)
              join lateral (select * from conversation where id = c.id limit 1) as k on true
              left join lateral (select * from run where conversation_id = c.id and ended_at is null limit 1) as r
                on true
              left join lateral (select * from program where id = r.program_id limit 1) as p on true
            """;

    // Every part sees what was there before the statement, so a run is in one of the two; its events' reference to it
    // is checked at the end.
    private static final String SAVE = """
            with run_now as (
                select * from json_to_recordset(:runs::json)
                  as r(id uuid, program uuid, version int, conversation uuid, state jsonb, started timestamptz,
                       ended timestamptz, outcome text, failed boolean, reason text, told bigint, paused timestamptz,
                       fresh boolean)
            ), begun as (
                insert into run (id, program_id, version, conversation_id, state, started_at, ended_at, outcome, failed,
                                 reason, told)
                select id, program, version, conversation, state, started, ended, outcome, failed, reason, told
                  from run_now where fresh
            ), moved as (
                update run r
                   set version = n.version, state = n.state, ended_at = n.ended, outcome = n.outcome, failed = n.failed, reason = n.reason,
                       told = n.told, paused_at = n.paused
                  from run_now n
                 where not n.fresh and r.id = n.id and r.id = any (:ids)
            )
            insert into run_event (run_id, sequence, version, at, event, moment, path, effects)
            select * from json_to_recordset(:events::json)
                as e(run uuid, sequence bigint, version int, at timestamptz, event json, moment json, path json,
                     effects json)
            """;

    private static final String END_LEFTOVER = """
            update run set ended_at = :now, outcome = 'program_deleted'
             where conversation_id = :conversation and ended_at is null
            """;

    // Conversations first, in one order: whoever moves a run on holds its conversation.
    private static final String HOLD_ALL_OF = """
            select id from conversation
             where id in (select conversation_id from run
                           where program_id = coalesce(:program::uuid, program_id) and ended_at is null)
             order by id
               for update
            """;

    private static final String END_ALL_OF = """
            with ended as (
                update run set ended_at = :now, outcome = :outcome
                 where program_id = coalesce(:program::uuid, program_id) and ended_at is null
                returning conversation_id
            )
            update conversation set program = null, changed_in = pg_current_xact_id()
             where id in (select conversation_id from ended)
            """;

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    /// The conversations must be held by the current transaction.
    Map<ConversationId, Standing> standing(Collection<ConversationId> conversations) {
        Map<ConversationId, Standing> standing = new HashMap<>();
        database.sql(STANDING)
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query(row -> {
                    var conversation = new ConversationId(row.getObject("conversation_id", UUID.class));
                    standing.put(conversation, standing(row, conversation));
                });
        return standing;
    }

    /// Stores runs as they are now, and what they were told.
    ///
    /// @param told for each of the runs at least one event
    void save(List<Run> runs, List<Told> told, Instant now) {
        if (runs.isEmpty()) {
            return;
        }
        Set<RunId> fresh = told.stream()
                .filter(one -> one.sequence() == 1)
                .map(one -> one.run().id())
                .collect(Collectors.toSet());
        database.sql(SAVE)
                .param(
                        "runs",
                        ApiJson.write(runs.stream()
                                .map(run -> RunRow.of(run, fresh.contains(run.id()), now))
                                .toList()))
                .param("events", ApiJson.write(told.stream().map(EventRow::of).toList()))
                .param("ids", runs.stream().map(run -> run.id().value()).toArray(UUID[]::new))
                .update();
    }

    /// Ends what is left in a conversation of a program that was deleted just as the run began.
    void endLeftover(ConversationId conversation, Instant now) {
        database.sql(END_LEFTOVER)
                .param("conversation", conversation.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Everybody leaves a program.
    ///
    /// @param program or null for all programs
    void endAllOf(@Nullable ProgramId program, String outcome, Instant now) {
        UUID id = program == null ? null : program.value();
        database.sql(HOLD_ALL_OF)
                .param("program", id, Types.OTHER)
                .query(UUID.class)
                .list();
        database.sql(END_ALL_OF)
                .param("program", id, Types.OTHER)
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// How a run began, as long as that is kept.
    Optional<Event> beginning(RunId run) {
        return database.sql("select event from run_event where run_id = :run and sequence = 1")
                .param("run", run.value())
                .query(String.class)
                .optional()
                .map(EngineJson::readEvent);
    }

    private static Standing standing(ResultSet row, ConversationId conversation) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int asks = row.getInt("asks");
        boolean leftover = row.getBoolean("leftover");
        var restraint = new Restraint(instant(row, "opted_out"), instant(row, "in_crisis"));
        if (id == null || leftover) {
            return new Standing(null, false, leftover, restraint, asks);
        }
        var run = new Run(
                new RunId(id),
                new ProgramId(row.getObject("program_id", UUID.class)),
                row.getInt("version"),
                conversation,
                EngineJson.readState(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("told"),
                null,
                instant(row, "paused_at"),
                null);
        return new Standing(run, row.getBoolean("paused"), false, restraint, asks);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private record RunRow(
            UUID id,
            UUID program,
            int version,
            UUID conversation,
            RunState state,
            Instant started,
            @Nullable Instant ended,
            @Nullable String outcome,
            boolean failed,
            @Nullable String reason,
            long told,
            @Nullable Instant paused,
            boolean fresh) {

        static RunRow of(Run run, boolean fresh, Instant now) {
            Await.Nothing end = run.state().await() instanceof Await.Nothing nothing ? nothing : null;
            String outcome = end == null ? run.ending() : end.outcome();
            return new RunRow(
                    run.id().value(),
                    run.program().value(),
                    run.version(),
                    run.conversation().value(),
                    run.state(),
                    run.startedAt(),
                    outcome == null ? null : now,
                    outcome,
                    end != null && end.failed(),
                    run.reason(),
                    run.told(),
                    run.pausedAt(),
                    fresh);
        }
    }

    private record EventRow(
            UUID run,
            long sequence,
            int version,
            Instant at,
            Event event,
            Known moment,
            List<NodeId> path,
            List<Effect> effects) {

        static EventRow of(Told told) {
            return new EventRow(
                    told.run().id().value(),
                    told.sequence(),
                    told.run().version(),
                    told.now(),
                    told.event(),
                    told.known(),
                    told.advance().path(),
                    told.advance().effects());
        }
    }
}
