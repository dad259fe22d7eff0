package org.companero.platform.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.companero.platform.bench.BenchPeople.Person;
import org.companero.platform.tenancy.Database;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// How long it takes until everybody heard, when a great many timers are due in the same second.
///
/// A whole server with its embedded database. People of several creators begin a program that pauses them for long;
/// then all their timers are brought forward to one moment, and the time counts from there until the last of them has
/// been told and what the programs say is committed. Counts that nobody was told early or twice.
///
/// Usage: `DueTimersBench [timers]`.
public final class DueTimersBench {

    private static final int CREATORS = 4;
    private static final Duration AHEAD = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DueTimersBench() {}

    public static void main(String[] args) throws Exception {
        int timers = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        try (var server = new BenchServer("--LIMIT_SCALE=1000", "--QUOTA_CONTACTS=1000000")) {
            var talking = new BenchPeople(server);
            List<Person> people = talking.arrive(CREATORS, timers / CREATORS, pause());
            talking.all(people, "begin");
            server.knowYourTables();
            var scheduled = JdbcClient.create(server.context().getBean(DataSource.class));
            Instant due = Instant.now().plus(AHEAD);
            scheduled
                    .sql("update scheduled_tasks set execution_time = :due where task_name = 'run-timer'")
                    .param("due", Timestamp.from(due))
                    .update();
            Instant told = awaitNone(scheduled);
            report(server, timers, due, told);
        }
    }

    private static Instant awaitNone(JdbcClient scheduled) throws InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (scheduled
                .sql("select exists (select from scheduled_tasks where task_name = 'run-timer')")
                .query(Boolean.class)
                .single()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("there are timers left after " + PATIENCE);
            }
            Thread.sleep(50);
        }
        return Instant.now();
    }

    private static void report(BenchServer server, int timers, Instant due, Instant told) {
        record Count(long fired, long early, long twice) {}
        var all = new Count(0, 0, 0);
        for (var creator : server.creators()) {
            var one = counted(server, creator.toString(), due, Count::new);
            all = new Count(all.fired() + one.fired(), all.early() + one.early(), all.twice() + one.twice());
        }
        System.out.printf(
                "Timers: %,d due in one second were all told %.1f s after it began; told %,d, early %d, twice %d%n",
                timers, Duration.between(due, told).toMillis() / 1000.0, all.fired(), all.early(), all.twice());
        if (all.fired() != timers || all.early() > 0 || all.twice() > 0) {
            throw new IllegalStateException("some were early, twice or never");
        }
    }

    private interface Counting<T> {
        T of(long fired, long early, long twice);
    }

    private static <T> T counted(BenchServer server, String creator, Instant due, Counting<T> counting) {
        Database database = server.context().getBean(Database.class);
        var owner = JdbcClient.create(new DriverManagerDataSource(
                database.url() + "?options=-c%20app.current_creator_id=" + creator,
                database.owner().user(),
                database.owner().password()));
        return owner.sql("""
                        select count(*) as fired, count(*) filter (where at < :due) as early,
                               count(*) - count(distinct run_id) as twice
                          from run_event where event ->> 'kind' = 'timer_fired'
                        """)
                .param("due", Timestamp.from(due))
                .query((row, _) -> counting.of(row.getLong("fired"), row.getLong("early"), row.getLong("twice")))
                .single();
    }

    private static Program pause() {
        return ProgramJson.read("""
                {"schema": 1, "name": "Pause", "language": "en",
                 "triggers": [{"kind": "keyword", "id": "begin", "words": ["begin"]}],
                 "steps": [{"kind": "wait", "id": "wait", "title": "", "duration": "P1D"},
                           {"kind": "message", "id": "after", "title": "", "text": "Here I am again."},
                           {"kind": "end", "id": "end", "title": "", "outcome": "done"}],
                 "transitions": [{"from": "begin", "outlet": "next", "to": "wait"},
                                 {"from": "wait", "outlet": "next", "to": "after"},
                                 {"from": "after", "outlet": "next", "to": "end"}],
                 "layout": {}}
                """);
    }
}
