package org.companero.platform.programs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.EngineJson;
import org.companero.protocol.engine.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Programs that pause, all coaching that does, and what came for runs meanwhile.
@Component
final class Pauses {

    // Both keep a resuming that comes now waiting until what is held is stored, so that it is not overlooked.
    private static final String PROGRAM_PAUSES = "select paused_at is not null from program where id = :id for share";
    private static final String ALL_PAUSE = "select since from coaching_pause for share";

    private static final String SINCE = "select since from coaching_pause";
    private static final String PAUSE_ALL = "insert into coaching_pause (since) values (:now) on conflict do nothing";
    private static final String RESUME_ALL = "delete from coaching_pause";
    private static final String PAUSE_PROGRAM =
            "update program set paused_at = coalesce(paused_at, :now) where id = :id and deleted_at is null";
    private static final String RESUME_PROGRAM =
            "update program set paused_at = null where id = :id and deleted_at is null";

    private static final String HOLD = """
            insert into held_event (id, run_id, at, event)
            select gen_random_uuid(), run, :now, event from json_to_recordset(:events::json) as e(run uuid, event json)
            """;

    private static final String RELEASE = """
            with released as (delete from held_event where run_id = :run returning at, id, event)
            select event from released order by at, id
            """;

    private final JdbcClient database;

    Pauses(JdbcClient database) {
        this.database = database;
    }

    /// Whether a program's runs pause, with it or with all, until the transaction ends.
    boolean stands(ProgramId program) {
        boolean one = database.sql(PROGRAM_PAUSES)
                .param("id", program.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        boolean all = !database.sql(ALL_PAUSE).query(Timestamp.class).list().isEmpty();
        return one || all;
    }

    void hold(List<HeldEvent> events, Instant now) {
        record Row(UUID run, Event event) {}
        if (!events.isEmpty()) {
            database.sql(HOLD)
                    .param("now", Timestamp.from(now))
                    .param(
                            "events",
                            ApiJson.write(events.stream()
                                    .map(held -> new Row(held.run().value(), held.event()))
                                    .toList()))
                    .update();
        }
    }

    /// What is held for a run, oldest first; it is not held any more.
    List<Event> release(RunId run) {
        return database.sql(RELEASE).param("run", run.value()).query(String.class).list().stream()
                .map(EngineJson::readEvent)
                .toList();
    }

    /// Since when all coaching pauses.
    Optional<Instant> since() {
        return database.sql(SINCE).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    void pauseAll(Instant now) {
        database.sql(PAUSE_ALL).param("now", Timestamp.from(now)).update();
    }

    void resumeAll() {
        database.sql(RESUME_ALL).update();
    }

    /// @return whether there is such a program
    boolean pause(ProgramId program, Instant now) {
        return database.sql(PAUSE_PROGRAM)
                        .param("id", program.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// @return whether there is such a program
    boolean resume(ProgramId program) {
        return database.sql(RESUME_PROGRAM).param("id", program.value()).update() == 1;
    }
}
