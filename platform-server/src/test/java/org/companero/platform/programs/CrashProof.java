package org.companero.platform.programs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.companero.platform.ServerProcess;
import org.companero.platform.TestWorkspace;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/// Kills a real server again and again while people talk with it over the widget's socket and timers go off, and
/// looks afterwards whether every conversation reads as if nothing had happened.
///
/// A message counts as accepted when the socket brought it back. What was not accepted is sent again under its id, as
/// the widget does. Usage: `CrashProof [kills] [runs] [seconds between kills]`.
public final class CrashProof {

    private static final int TALKING_AT_ONCE = 24;
    private static final int ARRIVING_AT_ONCE = 16;
    private static final int TICKING_OF = 10;
    private static final int TICKS = 900;
    private static final Duration RESUMED_WITHIN = Duration.ofSeconds(10);
    private static final String[] SETTINGS = {
        "--LIMIT_PER_VISITOR=1000000/1s",
        "--LIMIT_SCALE=1000",
        "--QUOTA_MESSAGES_PER_DAY=100000000",
        "--QUOTA_CONTACTS=1000000",
        "--logging.level.root=warn"
    };

    private final Path data;
    private final int kills;
    private final int runs;
    private final Duration between;
    private final List<CrashPerson> people = new ArrayList<>();
    private final AtomicInteger again = new AtomicInteger();

    CrashProof(Path data, int kills, int runs, Duration between) {
        this.data = data;
        this.kills = kills;
        this.runs = runs;
        this.between = between;
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
        Duration between = Duration.ofSeconds(args.length > 2 ? Integer.parseInt(args[2]) : 3);
        Path data = Files.createTempDirectory("companero-crash-");
        try {
            Findings findings = new CrashProof(data, kills, runs, between).findings();
            System.out.println(findings);
            System.exit(findings.clean() && findings.slowest().compareTo(RESUMED_WITHIN) <= 0 ? 0 : 1);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /// @param accepted how many messages the socket brought back, each counted once
    /// @param again how many had to be sent again because no answer came
    /// @param lost accepted messages that are not stored
    /// @param twice messages, replies or timers that are stored more than once
    /// @param wrong conversations that read otherwise than without a crash
    /// @param unlike runs that are replayed to something else
    /// @param timers how many went off
    /// @param slowest the longest from ready until everything that fell due meanwhile was done
    record Findings(
            int kills,
            int runs,
            int accepted,
            int again,
            int lost,
            int twice,
            int wrong,
            int unlike,
            int timers,
            Duration slowest) {

        boolean clean() {
            return lost == 0 && twice == 0 && wrong == 0 && unlike == 0;
        }

        @Override
        public String toString() {
            return """
                    kill -9: %d times during %,d runs under way, %,d messages accepted (%,d sent again), %,d timers
                      accepted messages lost: %d; steps executed twice: %d; conversations that read otherwise: %d; \
                    runs replayed otherwise: %d
                      slowest to have done all that fell due meanwhile: %.1f s after ready\
                    """.formatted(
                            kills, runs, accepted, again, timers, lost, twice, wrong, unlike, slowest.toMillis() / 1e3);
        }
    }

    Findings findings() throws Exception {
        ServerProcess server = ServerProcess.ready(data, SETTINGS);
        TokenResponse tokens = register(server);
        String key = publish(server, tokens);
        arrive(server.port(), key);
        var random = new SplittableRandom(kills);
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < kills; i++) {
            try (var traffic = new CrashTraffic(people, server.port(), key, TALKING_AT_ONCE, again)) {
                Thread.sleep(between.plusMillis(random.nextInt(1000)));
                server.kill();
            }
            server = ServerProcess.ready(data, SETTINGS);
            slowest = max(slowest, untilCaughtUp(Instant.now()));
        }
        try (var traffic = new CrashTraffic(people, server.port(), key, TALKING_AT_ONCE, again)) {
            Thread.sleep(between);
            traffic.finish();
        }
        Findings findings = looked(tokens.creatorId(), slowest);
        server.close();
        return findings;
    }

    private void arrive(int port, String key) throws InterruptedException {
        BlockingQueue<CrashPerson> arrived = new LinkedBlockingQueue<>();
        var next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < ARRIVING_AT_ONCE; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int one = next.getAndIncrement(); one < runs; one = next.getAndIncrement()) {
                    arrived.add(CrashPerson.arrive(port, key, one % TICKING_OF == 0 ? "tick" : "talk"));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        people.addAll(arrived);
        if (people.size() != runs) {
            throw new IllegalStateException("only " + people.size() + " people arrived");
        }
    }

    // What was due when the server was ready has been told when it is not scheduled any more, or for later.
    private Duration untilCaughtUp(Instant ready) throws IOException, InterruptedException {
        try (var connection = owner()) {
            var database = JdbcClient.create(connection);
            while (database.sql("""
                            select exists (select from scheduled_tasks
                             where task_name like 'run-%' and execution_time < ?)
                            """)
                    .param(Timestamp.from(ready))
                    .query(Boolean.class)
                    .single()) {
                if (Instant.now().isAfter(ready.plus(RESUMED_WITHIN.multipliedBy(6)))) {
                    throw new IllegalStateException("what fell due is not done a minute after ready");
                }
                Thread.sleep(100);
            }
        }
        return Duration.between(ready, Instant.now());
    }

    private Findings looked(UUID creator, Duration slowest) throws IOException {
        try (var connection = owner()) {
            // As it all was at one moment: the timers go on meanwhile.
            connection.setAutoCommit(false);
            var database = JdbcClient.create(connection);
            database.sql("set transaction isolation level repeatable read").update();
            database.sql("select set_config('app.current_creator_id', ?, false)")
                    .param(creator.toString())
                    .query(String.class)
                    .single();
            Map<UUID, List<String>> stored = new HashMap<>();
            database.sql("select conversation_id, text from message order by conversation_id, sequence")
                    .query(row -> {
                        stored.computeIfAbsent(row.getObject("conversation_id", UUID.class), _ -> new ArrayList<>())
                                .add(row.getString("text"));
                    });
            int lost = 0;
            int twice = 0;
            int wrong = 0;
            for (CrashPerson person : people) {
                List<String> reads = stored.getOrDefault(person.conversation(), List.of());
                lost += person.lost(reads);
                twice += person.twice(reads);
                wrong += person.readsWell(reads) ? 0 : 1;
            }
            int timers = database.sql("select count(*)::int from run_event where event ->> 'kind' = 'timer_fired'")
                    .query(Integer.class)
                    .single();
            int accepted =
                    people.stream().mapToInt(person -> person.accepted().size()).sum();
            return new Findings(
                    kills, runs, accepted, again.get(), lost, twice, wrong, unlike(database), timers, slowest);
        }
    }

    private int unlike(JdbcClient database) {
        var program = ProgramJson.read(database.sql("select program from program_version")
                .query(String.class)
                .single());
        Map<UUID, List<Replay.Entry>> told = new HashMap<>();
        database.sql("select * from run_event order by run_id, sequence").query(row -> {
            told.computeIfAbsent(row.getObject("run_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Replay.Entry(
                            row.getLong("sequence"),
                            row.getInt("version"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("event"),
                            row.getString("moment"),
                            row.getString("path"),
                            row.getString("effects")));
        });
        var replay = new Replay("", _ -> Optional.of(program));
        var unlike = new AtomicInteger();
        database.sql("select id, state from run").query(row -> {
            var run = new RunId(row.getObject("id", UUID.class));
            List<Replay.Entry> entries = told.getOrDefault(run.value(), List.of());
            if (replay.differs(run.seed(), entries, row.getString("state")).isPresent()) {
                unlike.incrementAndGet();
            }
        });
        return unlike.get();
    }

    private SingleConnectionDataSource owner() throws IOException {
        var note = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("connections.properties"))) {
            note.load(reader);
        }
        return new SingleConnectionDataSource(
                note.getProperty("database.url"),
                note.getProperty("database.owner.user"),
                note.getProperty("database.owner.password"),
                true);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static TokenResponse register(ServerProcess server) {
        return Objects.requireNonNull(server.client()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest("survivor@example.org", "a long enough password", "Survivor"))
                .retrieve()
                .body(TokenResponse.class));
    }

    private static String publish(ServerProcess server, TokenResponse tokens) {
        var studio = new TestWorkspace(server.client()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .build());
        studio.publish(ticking(ProgramJson.read("""
                {"schema": 1, "name": "Endless", "language": "en",
                 "triggers": [{"kind": "keyword", "id": "talk", "words": ["talk"]},
                              {"kind": "keyword", "id": "tick", "words": ["tick"]}],
                 "steps": [
                   {"kind": "question", "id": "first", "title": "", "text": "What is on your mind?",
                    "answer": {"kind": "text", "maxLength": 400}, "variable": "mind", "retryText": "", "tries": 3},
                   {"kind": "branch", "id": "which", "title": "", "cases": [
                     {"id": "odd", "label": "", "condition": {"variable": "mind", "operator": "contains", "value": "7"}}]},
                   {"kind": "question", "id": "seven", "title": "", "text": "{{mind}} with a seven, and then?",
                    "answer": {"kind": "text", "maxLength": 400}, "variable": "mind", "retryText": "", "tries": 3},
                   {"kind": "question", "id": "other", "title": "", "text": "{{mind}}, and then?",
                    "answer": {"kind": "text", "maxLength": 400}, "variable": "mind", "retryText": "", "tries": 3}],
                 "transitions": [
                   {"from": "talk", "outlet": "next", "to": "first"}, {"from": "first", "outlet": "next", "to": "which"},
                   {"from": "which", "outlet": "odd", "to": "seven"}, {"from": "which", "outlet": "otherwise", "to": "other"},
                   {"from": "seven", "outlet": "next", "to": "which"}, {"from": "other", "outlet": "next", "to": "which"}],
                 "layout": {}}
                """)));
        return studio.widgetKey();
    }

    /// Says something every four seconds for an hour: in a row, since a circle with so short a pause is none
    /// that a creator may publish.
    private static Program ticking(Program program) {
        List<Step> steps = new ArrayList<>(program.steps());
        List<Transition> transitions = new ArrayList<>(program.transitions());
        NodeId before = new NodeId("tick");
        for (int i = 0; i < TICKS; i++) {
            var tock = new Say.Message(new NodeId("tock" + i), "", "tock {{count}}");
            var more = new Keep.SetVariable(new NodeId("more" + i), "", "count", "{{count}}.");
            var wait = new Pause.Wait(new NodeId("wait" + i), "", Duration.ofSeconds(4));
            for (Step step : List.of(tock, more, wait)) {
                steps.add(step);
                transitions.add(new Transition(before, "next", step.id()));
                before = step.id();
            }
        }
        steps.add(new End(new NodeId("end"), "", "done"));
        transitions.add(new Transition(before, "next", new NodeId("end")));
        return program.drawn(program.triggers(), steps, transitions, program.layout());
    }
}
