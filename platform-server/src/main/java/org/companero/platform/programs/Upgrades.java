package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.engine.EngineJson;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.upgrade.Landing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Upgrades of people in flight: what was decided, and how each run fared.
@Component
final class Upgrades {

    static final String WAITING = "waiting";
    static final String DONE = "done";
    static final String UNDONE = "undone";
    static final String STAYED = "stayed";

    private static final String IN_OLDER = """
            select id, version, state from run
             where program_id = :program and version < :version and ended_at is null and id > :after
             order by id
             limit :most
            """;

    private static final String ADD = """
            insert into program_upgrade (id, program_id, version, landings, state, author)
            values (:id, :program, :version, :landings::jsonb, 'applying', :author)
            """;

    private static final String ADD_RUNS = """
            insert into run_upgrade (upgrade_id, run_id, state)
            select :id, id, 'waiting' from run
             where program_id = :program and version < :version and ended_at is null
            """;

    private static final String FIND = """
            select u.id, u.version, u.state, u.author, u.created_at, u.program_id, u.landings,
                   count(r.run_id) as people,
                   count(*) filter (where r.state = 'done') as done,
                   count(*) filter (where r.state = 'undone') as undone,
                   count(*) filter (where r.state = 'stayed') as stayed
              from program_upgrade u
              left join run_upgrade r on r.creator_id = u.creator_id and r.upgrade_id = u.id
             where %s
             group by u.creator_id, u.id
             order by u.created_at desc
             limit 50
            """;

    private static final String OPEN = """
            select r.run_id, run.conversation_id
              from run_upgrade r
              join run on run.creator_id = r.creator_id and run.id = r.run_id
             where r.upgrade_id = :id and r.state = :state
             order by r.run_id
             limit :most
            """;

    private static final String TAKE = """
            select u.program_id, u.version, u.landings, r.state, r.version_before, r.state_before, r.told_after
              from run_upgrade r
              join program_upgrade u on u.creator_id = r.creator_id and u.id = r.upgrade_id
             where r.upgrade_id = :id and r.run_id = :run
               for update of r
            """;

    private static final String STORE = """
            update run_upgrade
               set state = 'done', version_before = :version, state_before = :before::jsonb, told_after = :told
             where upgrade_id = :id and run_id = :run
            """;

    private final JdbcClient database;

    Upgrades(JdbcClient database) {
        this.database = database;
    }

    /// A run in an older version.
    record InOlder(UUID run, int version, RunState state) {}

    /// At most so many runs, in the order of their ids.
    ///
    /// @param after only runs with a greater id
    List<InOlder> inOlder(ProgramId program, int version, UUID after, int most) {
        return database.sql(IN_OLDER)
                .param("program", program.value())
                .param("version", version)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new InOlder(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        EngineJson.readState(row.getString("state"))))
                .list();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when another one is under way
    void add(UpgradeId id, ProgramId program, int version, Map<NodeId, Landing> landings, String author) {
        database.sql(ADD)
                .param("id", id.value())
                .param("program", program.value())
                .param("version", version)
                .param("landings", ApiJson.write(new UpgradeRequest(version, landings)))
                .param("author", author)
                .update();
        database.sql(ADD_RUNS)
                .param("id", id.value())
                .param("program", program.value())
                .param("version", version)
                .update();
    }

    Optional<UpgradeResource> find(UpgradeId id) {
        return database.sql(FIND.formatted("u.id = :id"))
                .param("id", id.value())
                .query(Upgrades::resource)
                .optional();
    }

    /// Latest first, 50 at the most.
    List<UpgradeResource> list(ProgramId program) {
        return database.sql(FIND.formatted("u.program_id = :program"))
                .param("program", program.value())
                .query(Upgrades::resource)
                .list();
    }

    /// @return whether it was in the other state
    boolean move(UpgradeId id, UpgradeResource.State from, UpgradeResource.State to) {
        return database.sql("update program_upgrade set state = :to where id = :id and state = :from")
                        .param("id", id.value())
                        .param("from", word(from))
                        .param("to", word(to))
                        .update()
                == 1;
    }

    /// A run of an upgrade and where it is talked with.
    record OpenRun(RunId run, ConversationId conversation) {}

    /// Runs whose turn is still to come.
    ///
    /// @param state `waiting` to be brought on, `done` to be brought back
    List<OpenRun> open(UpgradeId id, String state, int most) {
        return database.sql(OPEN)
                .param("id", id.value())
                .param("state", state)
                .param("most", most)
                .query((row, _) -> new OpenRun(
                        new RunId(row.getObject("run_id", UUID.class)),
                        new ConversationId(row.getObject("conversation_id", UUID.class))))
                .list();
    }

    /// What an upgrade means for one run.
    ///
    /// @param state how the run fared so far
    /// @param before where the run stood before it was brought on, or null when it was not yet
    record Part(
            ProgramId program,
            int version,
            Map<NodeId, Landing> landings,
            String state,
            int versionBefore,
            @Nullable RunState before,
            long toldAfter) {}

    /// Holds the run's part until the transaction ends.
    Optional<Part> take(UpgradeId id, RunId run) {
        return database.sql(TAKE)
                .param("id", id.value())
                .param("run", run.value())
                .query((row, _) -> {
                    String before = row.getString("state_before");
                    return new Part(
                            new ProgramId(row.getObject("program_id", UUID.class)),
                            row.getInt("version"),
                            ApiJson.read(row.getString("landings"), UpgradeRequest.class)
                                    .landings(),
                            row.getString("state"),
                            row.getInt("version_before"),
                            before == null ? null : EngineJson.readState(before),
                            row.getLong("told_after"));
                })
                .optional();
    }

    void done(UpgradeId id, Run before, long toldAfter) {
        database.sql(STORE)
                .param("id", id.value())
                .param("run", before.id().value())
                .param("version", before.version())
                .param("before", EngineJson.write(before.state()))
                .param("told", toldAfter)
                .update();
    }

    /// @param state `undone` or `stayed`
    void mark(UpgradeId id, RunId run, String state) {
        database.sql("update run_upgrade set state = :state where upgrade_id = :id and run_id = :run")
                .param("id", id.value())
                .param("run", run.value())
                .param("state", state)
                .update();
    }

    private static String word(UpgradeResource.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static UpgradeResource resource(ResultSet row, int number) throws SQLException {
        var state = UpgradeResource.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        boolean back = state == UpgradeResource.State.ROLLING_BACK || state == UpgradeResource.State.ROLLED_BACK;
        return new UpgradeResource(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                state,
                row.getString("author"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("people"),
                row.getLong(back ? "undone" : "done"),
                row.getLong("stayed"));
    }
}
