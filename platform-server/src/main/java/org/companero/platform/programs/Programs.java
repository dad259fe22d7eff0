package org.companero.platform.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's drafts.
@Component
final class Programs {

    private static final String LIST = """
            select p.id, p.name, p.revision, p.published_version, p.changed, p.steps, p.problems, p.updated_at,
                   (select count(*) from run r
                     where r.creator_id = p.creator_id and r.program_id = p.id and r.ended_at is null) as people
              from program p
             where p.deleted_at is null
             order by p.updated_at desc, p.id
            """;

    private static final String FIND = """
            select id, revision, published_version, changed, updated_at, draft
              from program
             where id = :id and (deleted_at is null or :deleted)
            """;

    private static final String ADD = """
            insert into program (id, name, draft, steps, problems)
            values (:id, :name, :draft::jsonb, :steps, :problems)
            """;

    private static final String REPLACE = """
            update program
               set name = :name, draft = :draft::jsonb, steps = :steps, problems = :problems, changed = :changed,
                   revision = revision + 1, changed_in = pg_current_xact_id()
             where id = :id and deleted_at is null
            """;

    private static final String PUBLISHED = """
            update program
               set published_version = :version, changed = false, changed_in = pg_current_xact_id()
             where id = :id
            """;

    private static final String DELETE = """
            update program set deleted_at = now(), changed_in = pg_current_xact_id()
             where id = :id and deleted_at is null
            """;

    private static final String RESTORE = """
            update program set deleted_at = null, changed_in = pg_current_xact_id()
             where id = :id and deleted_at is not null
            """;

    private final JdbcClient database;

    Programs(JdbcClient database) {
        this.database = database;
    }

    List<ProgramSummary> list() {
        return database.sql(LIST).query(Programs::summary).list();
    }

    Optional<ProgramResource> find(ProgramId id) {
        return find(FIND, id, false);
    }

    /// The draft, held by this transaction.
    Optional<ProgramResource> lock(ProgramId id) {
        return find(FIND + " for update", id, false);
    }

    Optional<ProgramResource> lockDeletedToo(ProgramId id) {
        return find(FIND + " for update", id, true);
    }

    void add(ProgramId id, Program draft, int problems) {
        write(ADD, id, draft, problems).update();
    }

    void replace(ProgramId id, Program draft, int problems, boolean changed) {
        write(REPLACE, id, draft, problems).param("changed", changed).update();
    }

    void published(ProgramId id, int version) {
        database.sql(PUBLISHED)
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    void delete(ProgramId id) {
        database.sql(DELETE).param("id", id.value()).update();
    }

    void restore(ProgramId id) {
        database.sql(RESTORE).param("id", id.value()).update();
    }

    private Optional<ProgramResource> find(String sql, ProgramId id, boolean deleted) {
        return database.sql(sql)
                .param("id", id.value())
                .param("deleted", deleted)
                .query(Programs::resource)
                .optional();
    }

    private JdbcClient.StatementSpec write(String sql, ProgramId id, Program draft, int problems) {
        return database.sql(sql)
                .param("id", id.value())
                .param("name", draft.name())
                .param("draft", ProgramJson.write(draft))
                .param("steps", draft.steps().size())
                .param("problems", problems);
    }

    private static ProgramSummary summary(ResultSet row, int number) throws SQLException {
        return new ProgramSummary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("revision"),
                row.getObject("published_version", Integer.class),
                row.getBoolean("changed"),
                row.getInt("steps"),
                row.getInt("problems"),
                row.getInt("people"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static ProgramResource resource(ResultSet row, int number) throws SQLException {
        return new ProgramResource(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getObject("published_version", Integer.class),
                row.getBoolean("changed"),
                row.getTimestamp("updated_at").toInstant(),
                ProgramJson.read(row.getString("draft")));
    }
}
