package org.companero.platform.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.platform.tenancy.Database;
import org.companero.platform.tenancy.Database.Login;

/// What row security costs on the query that a conversation is read with: the newest 50 messages, among a million of
/// a thousand creators. The owner asks without row security, naming the creator by hand; the application's role asks
/// within it. Both take turns on connections of their own, with the same conversations in the same order. Beside the
/// query the whole transactions are timed: the application's begins with `bind_creator`, as every one of the
/// server's.
///
/// Usage: `RowSecurityBench [creators] [messages of each] [rounds]`.
public final class RowSecurityBench {

    private static final int CONVERSATIONS = 10;
    private static final int PAGE = 50;
    private static final int BATCHES = 5;

    private static final String BIND = "select bind_creator(?::uuid)";
    private static final String COLUMNS =
            "id, conversation_id, sequence, direction, text, choices, citations, client_id, sent_at";
    private static final String LATEST = "select " + COLUMNS + " from message where %s conversation_id = ?"
            + " and sequence < ? order by sequence desc limit " + PAGE;
    private static final String BY_HAND = LATEST.formatted("creator_id = ? and");
    private static final String SECURED = LATEST.formatted("");

    private static final List<String> FILL = List.of(
            "alter table contact disable trigger user",
            "alter table contact no force row level security",
            "alter table conversation no force row level security",
            "alter table message no force row level security",
            "create temporary table bench_creator as select gen_random_uuid() as id, n from generate_series(1, %1$d) n",
            """
            create temporary table bench_conversation as
            select id as creator, gen_random_uuid() as contact, gen_random_uuid() as conversation, n
              from bench_creator, generate_series(1, %3$d) c order by random()
            """,
            """
            insert into contact (creator_id, id, language, zone, first_seen_at, last_seen_at)
            select creator, contact, 'en', 'UTC', now(), now() from bench_conversation
            """,
            """
            insert into conversation (creator_id, id, contact_id, channel, last_sequence, last_at)
            select creator, conversation, contact, 'widget', %2$d / %3$d, now() from bench_conversation
            """,
            // Everybody's messages lie mixed on the disk, as they would after months.
            """
            insert into message (creator_id, id, conversation_id, sequence, direction, text, sent_at)
            select creator, gen_random_uuid(), conversation, s, case s %% 2 when 0 then 'out' else 'in' end,
                   repeat('a message of some length ', 4), now()
              from generate_series(1, %2$d / %3$d) s, bench_conversation
            """,
            "analyze contact",
            "analyze conversation",
            "analyze message");

    private RowSecurityBench() {}

    public static void main(String[] args) throws Exception {
        int creators = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int messages = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 4_000;
        try (var server = new BenchServer()) {
            var database = server.context().getBean(Database.class);
            var chats = fill(database, creators, messages);
            try (var owner = open(database, database.owner());
                    var app = open(database, database.app())) {
                measure(owner, app, chats, rounds / 4);
                var times = measure(owner, app, chats, rounds);
                report((long) creators * messages, creators, times);
                System.out.println("  plan within row security:");
                plan(app, chats.getFirst()).forEach(line -> System.out.println("    " + line));
            }
        }
    }

    private record ChatKey(UUID creator, UUID conversation) {}

    /// @param byHand the query without row security, `secured` within it; then the whole transactions around each,
    /// and
    ///     of the second one the binding alone
    private record Times(long[] byHand, long[] secured, long[] wholeByHand, long[] whole, long[] binding) {

        Times(int rounds) {
            this(new long[rounds], new long[rounds], new long[rounds], new long[rounds], new long[rounds]);
        }
    }

    private static List<ChatKey> fill(Database database, int creators, int messages) throws SQLException {
        try (var owner = open(database, database.owner());
                var statement = owner.createStatement()) {
            for (var sql : FILL) {
                statement.execute(sql.formatted(creators, messages, CONVERSATIONS));
            }
            owner.commit();
            List<ChatKey> chats = new ArrayList<>();
            try (var rows = statement.executeQuery("select creator, conversation from bench_conversation")) {
                while (rows.next()) {
                    chats.add(new ChatKey(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return chats;
        }
    }

    // Who goes first changes with each conversation, so that neither finds the pages warmed by the other.
    private static Times measure(Connection owner, Connection app, List<ChatKey> chats, int rounds)
            throws SQLException {
        var random = new Random(7);
        var times = new Times(rounds);
        try (var byHand = owner.prepareStatement(BY_HAND);
                var bind = app.prepareStatement(BIND);
                var secured = app.prepareStatement(SECURED)) {
            for (int i = 0; i < rounds; i++) {
                var chat = chats.get(random.nextInt(chats.size()));
                if (i % 2 == 0) {
                    askByHand(owner, byHand, chat, times, i);
                }
                long begun = System.nanoTime();
                bind.setString(1, chat.creator().toString());
                bind.execute();
                times.binding[i] = System.nanoTime() - begun;
                times.secured[i] = ask(secured, 1, chat);
                app.commit();
                times.whole[i] = System.nanoTime() - begun;
                if (i % 2 == 1) {
                    askByHand(owner, byHand, chat, times, i);
                }
            }
        }
        return times;
    }

    private static void askByHand(Connection owner, PreparedStatement byHand, ChatKey chat, Times times, int round)
            throws SQLException {
        long begun = System.nanoTime();
        byHand.setObject(1, chat.creator());
        times.byHand[round] = ask(byHand, 2, chat);
        owner.commit();
        times.wholeByHand[round] = System.nanoTime() - begun;
    }

    private static long ask(PreparedStatement latest, int first, ChatKey chat) throws SQLException {
        latest.setObject(first, chat.conversation());
        latest.setLong(first + 1, Long.MAX_VALUE);
        long begun = System.nanoTime();
        int found = 0;
        try (var rows = latest.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        long time = System.nanoTime() - begun;
        if (found != PAGE) {
            throw new IllegalStateException("found " + found + " messages instead of " + PAGE);
        }
        return time;
    }

    private static List<String> plan(Connection app, ChatKey chat) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var bind = app.prepareStatement(BIND);
                var explain = app.prepareStatement("explain (analyze, buffers) " + SECURED)) {
            bind.setString(1, chat.creator().toString());
            bind.execute();
            explain.setObject(1, chat.conversation());
            explain.setLong(2, Long.MAX_VALUE);
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            app.commit();
        }
        return lines;
    }

    private static void report(long rows, int creators, Times times) {
        System.out.printf(
                "Row security: newest %d messages of a conversation, among %,d of %,d creators%n",
                PAGE, rows, creators);
        print("without row security, by its owner", times.byHand);
        print("within row security, by the application", times.secured);
        print("the whole transaction, by its owner", times.wholeByHand);
        print("the whole transaction, by the application", times.whole);
        print("of which binding the creator", times.binding);
        System.out.printf(
                "  row security costs %+.1f %% at the median, %+.1f %% at p95 (medians of %d batches: %+.1f %%)%n",
                100 * (at(times.secured, 0.5) / at(times.byHand, 0.5) - 1),
                100 * (at(times.secured, 0.95) / at(times.byHand, 0.95) - 1),
                BATCHES,
                100 * batches(times));
    }

    private static double batches(Times times) {
        int size = times.byHand.length / BATCHES;
        return Stream.iterate(0, i -> i + 1)
                .limit(BATCHES)
                .map(i -> at(Arrays.copyOfRange(times.secured, i * size, (i + 1) * size), 0.5)
                                / at(Arrays.copyOfRange(times.byHand, i * size, (i + 1) * size), 0.5)
                        - 1)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(BATCHES / 2);
    }

    private static void print(String what, long[] nanos) {
        System.out.printf("  %-46s median %.3f ms, p95 %.3f ms%n", what, at(nanos, 0.5), at(nanos, 0.95));
    }

    private static double at(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    private static Connection open(Database database, Login login) throws SQLException {
        var connection = DriverManager.getConnection(database.url(), login.user(), login.password());
        connection.setAutoCommit(false);
        return connection;
    }
}
