package org.companero.platform.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.companero.platform.bench.BenchPeople.Person;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;

/// How many messages a second go through branch and template to a reply, committed with a flush to the disk before
/// the sender hears of it.
///
/// A whole server with its embedded database; people of several creators who answer as fast as they are asked, and
/// then at a fixed rate, where the time counts from the moment a message was due. Server, database and people share
/// the machine.
///
/// Usage: `DurableMessageBench [workers] [seconds] [messages a second]`.
public final class DurableMessageBench {

    private static final int CREATORS = 4;
    private static final int PEOPLE_EACH = 250;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final BenchPeople talking;
    private final List<Person> people;

    private DurableMessageBench(BenchServer server) {
        talking = new BenchPeople(server);
        people = talking.arrive(CREATORS, PEOPLE_EACH, echo());
    }

    public static void main(String[] args) throws Exception {
        int workers = args.length > 0 ? Integer.parseInt(args[0]) : 128;
        Duration time = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 15);
        int rate = args.length > 2 ? Integer.parseInt(args[2]) : 2500;
        try (var server = new BenchServer("--LIMIT_SCALE=1000", "--QUOTA_CONTACTS=1000000")) {
            var bench = new DurableMessageBench(server);
            bench.talking.all(bench.people, "begin");
            server.knowYourTables();
            bench.asFastAsAsked(PEOPLE_EACH, WARM_UP);
            Processors before = Processors.used();
            long[] times = bench.asFastAsAsked(workers, time);
            Processors after = Processors.used();
            report("as fast as asked, " + workers + " people at once", time, times);
            after.report(before, times.length);
            report("at " + rate + " a second", time, bench.atRate(rate, time));
        }
    }

    private long[] asFastAsAsked(int workers, Duration time) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<long[]>();
        long end = System.nanoTime() + time.toNanos();
        allOf(workers, worker -> {
            var own = LongStream.builder();
            for (int i = worker; System.nanoTime() < end; i += workers) {
                long begun = System.nanoTime();
                say(i);
                own.add(System.nanoTime() - begun);
            }
            times.add(own.build().toArray());
        });
        return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private long[] atRate(int rate, Duration time) throws InterruptedException {
        int messages = (int) (rate * time.toSeconds());
        long[] times = new long[messages];
        long begun = System.nanoTime();
        var next = new AtomicInteger();
        // As many people as there are: whoever is still waiting for a reply does not write again.
        allOf(people.size(), _ -> {
            for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
                long due = begun + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                say(i);
                times[i] = System.nanoTime() - due;
            }
        });
        return LongStream.of(times).sorted().toArray();
    }

    private void say(int number) {
        talking.says(people.get(number % people.size()), number % 2 == 0 ? "well, number " + number : "tired");
    }

    /// What of the processors was used so far: by server and people, and by the processes the server started.
    private record Processors(Duration own, Duration children) {

        static Processors used() {
            // They are nobody's children: PostgreSQL's launcher is gone by now.
            Duration children = ProcessHandle.allProcesses()
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> command.contains(BenchServer.FOLDER))
                            .isPresent())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
            return new Processors(
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), children);
        }

        void report(Processors before, int messages) {
            System.out.printf(
                    "  of a processor each message took %.3f ms in server and people, %.3f ms in database and cache%n",
                    own.minus(before.own).toNanos() / 1e6 / messages,
                    children.minus(before.children).toNanos() / 1e6 / messages);
        }
    }

    private interface Worker {
        void work(int number);
    }

    private static void allOf(int count, Worker worker) throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
                    .start(() -> worker.work(number)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " people failed", failures.peek());
        }
    }

    private static void report(String how, Duration time, long[] sorted) {
        System.out.printf(
                "Durable message to branch, template and reply, %s: %,.0f a second%n",
                how, sorted.length / (double) time.toSeconds());
        System.out.printf(
                "  until the reply is committed: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%,d messages)%n",
                millis(sorted, 0.50), millis(sorted, 0.95), millis(sorted, 0.99), millis(sorted, 1), sorted.length);
    }

    private static double millis(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1_000_000.0;
    }

    /// Asks, takes one of two ways by the answer, and asks again in the person's words, for ever.
    private static Program echo() {
        return ProgramJson.read("""
                {"schema": 1, "name": "Echo", "language": "en",
                 "triggers": [{"kind": "keyword", "id": "begin", "words": ["begin"]}],
                 "steps": [
                   {"kind": "question", "id": "first", "title": "", "text": "How are you?", "answer": {"kind": "text", "maxLength": 400},
                    "variable": "mood", "retryText": "", "tries": 3},
                   {"kind": "branch", "id": "which", "title": "", "cases": [
                     {"id": "well", "label": "Well", "condition": {"variable": "mood", "operator": "contains", "value": "well"}}]},
                   {"kind": "question", "id": "good", "title": "", "text": "Good to hear that you are {{mood}}. What else?",
                    "answer": {"kind": "text", "maxLength": 400}, "variable": "mood", "retryText": "", "tries": 3},
                   {"kind": "question", "id": "bad", "title": "", "text": "So you are {{mood}}. What would help?",
                    "answer": {"kind": "text", "maxLength": 400}, "variable": "mood", "retryText": "", "tries": 3}],
                 "transitions": [
                   {"from": "begin", "outlet": "next", "to": "first"}, {"from": "first", "outlet": "next", "to": "which"},
                   {"from": "which", "outlet": "well", "to": "good"}, {"from": "which", "outlet": "otherwise", "to": "bad"},
                   {"from": "good", "outlet": "next", "to": "which"}, {"from": "bad", "outlet": "next", "to": "which"}],
                 "layout": {}}
                """);
    }
}
