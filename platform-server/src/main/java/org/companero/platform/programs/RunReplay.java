package org.companero.platform.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.companero.protocol.api.RunTrace.Happening;
import org.companero.protocol.engine.ProgramRef;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Prints what a run was told and replays it, against the database of a running installation: the one of the
/// environment, else the embedded one whose connection is written down in DATA_DIR. Run it with `make replay RUN=…`.
public final class RunReplay {

    private static final int DIFFERS = 1;
    private static final int NOT_RUN = 2;

    private static final String CREATORS = "select distinct owner from public_address";
    private static final String BIND = "select set_config('app.current_creator_id', ?, false)";
    private static final String RUN = "select program_id, state, reason from run where id = ?";
    private static final String VERSION = "select program from program_version where program_id = ? and version = ?";
    private static final String EVENTS = """
            select sequence, version, at, event, moment, path, effects from run_event where run_id = ? order by sequence
            """;

    private final JdbcClient database;
    private final PrintStream out;

    RunReplay(JdbcClient database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /// @param arguments the run's id
    public static void main(String[] arguments) {
        int outcome = NOT_RUN;
        try (var connection = connection(System.getenv())) {
            outcome = new RunReplay(JdbcClient.create(connection), System.out).replay(UUID.fromString(arguments[0]));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException unable) {
            System.out.println("It could not be replayed: " + unable.getMessage() + ". Say which run: RUN=its id.");
        }
        System.exit(outcome);
    }

    /// @return 0 when the same came of it, 1 when something else did, 2 when there is no such run
    int replay(UUID run) {
        for (UUID creator : database.sql(CREATORS).query(UUID.class).list()) {
            database.sql(BIND).param(creator.toString()).query(String.class).single();
            var found = database.sql(RUN).param(run).query().listOfRows();
            if (!found.isEmpty()) {
                return replay(run, found.getFirst());
            }
        }
        out.println("There is no run " + run + " on this installation.");
        return NOT_RUN;
    }

    private int replay(UUID run, Map<String, Object> kept) {
        List<Replay.Entry> entries = database.sql(EVENTS)
                .param(run)
                .query((row, _) -> new Replay.Entry(
                        row.getLong("sequence"),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("event"),
                        row.getString("moment"),
                        row.getString("path"),
                        row.getString("effects")))
                .list();
        entries.forEach(this::print);
        var program = (UUID) Objects.requireNonNull(kept.get("program_id"));
        Optional<String> difference = new Replay(program.toString(), this::version)
                .differs(new RunId(run).seed(), entries, String.valueOf(kept.get("state")));
        out.println(
                difference.map(words -> "DIFFERS " + words).orElse("same result, %d events".formatted(entries.size())));
        return difference.isPresent() ? DIFFERS : 0;
    }

    private Optional<Program> version(ProgramRef ref) {
        return Shelf.id(ref.program())
                .flatMap(id -> database.sql(VERSION)
                        .params(id.value(), ref.version())
                        .query(String.class)
                        .optional())
                .map(ProgramJson::read);
    }

    private void print(Replay.Entry entry) {
        out.printf(
                "%4d  %s  v%d  %s%n",
                entry.sequence(), entry.at(), entry.version(), line(Happenings.one(entry.event())));
        out.printf("      by %s%n", String.join(" > ", Happenings.words(entry.path())));
        Happenings.all(entry.effects()).forEach(effect -> out.printf("      %s%n", line(effect)));
    }

    private static String line(Happening happening) {
        return "%s %s \"%s\""
                .formatted(happening.kind(), happening.step(), happening.text().replace("\n", " / "));
    }

    private static SingleConnectionDataSource connection(Map<String, String> environment) throws IOException {
        var note = new Properties();
        Path file = Path.of(environment.getOrDefault("DATA_DIR", "data"), "connections.properties");
        if (!environment.containsKey("DATABASE_URL")) {
            try (Reader reader = Files.newBufferedReader(file)) {
                note.load(reader);
            }
        }
        String url = environment.getOrDefault("DATABASE_URL", note.getProperty("database.url", ""));
        return new SingleConnectionDataSource(
                url.startsWith("jdbc:")
                        ? url
                        : "jdbc:" + url.replaceFirst("^postgres(ql)?://([^@/]*@)?", "postgresql://"),
                environment.getOrDefault(
                        "DATABASE_OWNER_USER", note.getProperty("database.owner.user", "companero_owner")),
                environment.getOrDefault("DATABASE_OWNER_PASSWORD", note.getProperty("database.owner.password", "")),
                true);
    }
}
