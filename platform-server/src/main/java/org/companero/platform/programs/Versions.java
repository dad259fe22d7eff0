package org.companero.platform.programs;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was published; only ever added to.
@Component
final class Versions {

    private static final String LIST = """
            select version, notes, author, published_at
              from program_version
             where program_id = :program
             order by version desc
            """;

    private static final String FIND = """
            select program from program_version where program_id = :program and version = :version
            """;

    private static final String ADD = """
            insert into program_version (id, program_id, version, program, notes, author, published_at)
            values (:id, :program, :version, :content::jsonb, :notes, :author, :published)
            """;

    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    /// Latest first.
    List<ProgramVersion> list(ProgramId program) {
        return database.sql(LIST)
                .param("program", program.value())
                .query((row, _) -> new ProgramVersion(
                        row.getInt("version"),
                        row.getString("notes"),
                        row.getString("author"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    Optional<Program> find(ProgramId program, int version) {
        return database.sql(FIND)
                .param("program", program.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(ProgramJson::read);
    }

    void add(ProgramId program, ProgramVersion version, Program content) {
        database.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("program", program.value())
                .param("version", version.version())
                .param("content", ProgramJson.write(content))
                .param("notes", version.notes())
                .param("author", version.author())
                .param("published", Timestamp.from(version.publishedAt()))
                .update();
    }
}
