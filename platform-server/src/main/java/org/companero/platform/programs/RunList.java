package org.companero.platform.programs;

import static org.companero.platform.programs.Runs.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.RunSummary;
import org.companero.protocol.api.RunTrace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The runs and what they were told, for readers.
@Component
final class RunList {

    private static final String COLUMNS = """
            select r.id, r.program_id, r.version, r.conversation_id, c.contact_id, k.display_name,
                   r.state -> 'await' ->> 'step' as step, coalesce(e.at, r.updated_at) as since, r.started_at,
                   r.paused_at, r.ended_at, r.outcome, r.failed, r.reason,
                   r.paused_at is not null or p.paused_at is not null or exists (select from coaching_pause) as paused
              from run r
              join program p on p.creator_id = r.creator_id and p.id = r.program_id
              join conversation c on c.creator_id = r.creator_id and c.id = r.conversation_id
              join contact_card k on k.creator_id = c.creator_id and k.id = c.contact_id
              left join run_event e
                     on e.creator_id = r.creator_id and e.run_id = r.id and e.sequence = r.told
            """;

    // Ties stay together on one page, so that "older than the last line" never skips a run.
    private static final String PAGE = COLUMNS + """
             where r.program_id = :program and r.started_at < :before
             order by r.started_at desc
             fetch first :limit rows with ties
            """;

    private static final String FIND = COLUMNS + " where r.id = :id";

    private static final String ENTRIES = """
            select sequence, version, at, event, path, effects
              from run_event where run_id = :id and sequence > :after order by sequence limit :limit
            """;

    private final JdbcClient database;

    RunList(JdbcClient database) {
        this.database = database;
    }

    /// Those that began last first.
    List<RunSummary> page(ProgramId program, Instant before, int limit) {
        return database.sql(PAGE)
                .param("program", program.value())
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(RunList::summary)
                .list();
    }

    Optional<RunSummary> find(RunId id) {
        return database.sql(FIND)
                .param("id", id.value())
                .query(RunList::summary)
                .optional();
    }

    List<RunTrace.Entry> entries(RunId id, long after, int limit) {
        return database.sql(ENTRIES)
                .param("id", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new RunTrace.Entry(
                        row.getLong("sequence"),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        Happenings.one(row.getString("event")),
                        Happenings.words(row.getString("path")),
                        Happenings.all(row.getString("effects"))))
                .list();
    }

    private static RunSummary summary(ResultSet row, int number) throws SQLException {
        Instant ended = instant(row, "ended_at");
        RunSummary.Standing standing = row.getBoolean("failed")
                ? RunSummary.Standing.FAILED
                : ended != null
                        ? RunSummary.Standing.ENDED
                        : row.getBoolean("paused") ? RunSummary.Standing.PAUSED : RunSummary.Standing.ACTIVE;
        return new RunSummary(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getInt("version"),
                row.getObject("conversation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("display_name"),
                standing,
                row.getString("step"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "paused_at"),
                ended,
                row.getString("outcome"),
                row.getString("reason"));
    }
}
