package org.companero.platform.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.companero.platform.knowledge.Documents;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.springframework.web.client.RestClient;

/// What one creator feels of another's rush.
///
/// The quiet creator searches their documents and lists their conversations in turn, ten times a second whatever
/// became of the request before; each is timed from the moment it was due. First alone; then while the neighbour has
/// 16 clients that search without a pause, but for a second when they are refused, and a queue of documents to be
/// read. Once with the limits a server has when nobody sets them, which stop such a neighbour after a minute's
/// worth of requests; once with none to speak of, so that only the fair seats stand between the two. Both, the
/// database and the clients share the machine.
///
/// Usage: `NeighbourBench [seconds]`.
public final class NeighbourBench {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int RUSH = 16;
    private static final int QUEUE = 40;
    private static final int ROUNDS = 3;

    private NeighbourBench() {}

    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 15);
        compare("limits as they are", time);
        compare("without limits", time, "--LIMIT_SCALE=100000");
    }

    private static void compare(String limits, Duration time, String... settings) throws Exception {
        try (var server = new BenchServer(settings)) {
            var neighbour = register(server.client());
            var guide = Map.of(
                    "guide", "Put the phone away an hour before bed. Bright light keeps the body awake. ".repeat(40));
            server.ingest(guide);
            ask(server.client(), Duration.ofSeconds(5));
            List<long[]> alone = new ArrayList<>();
            List<long[]> beside = new ArrayList<>();
            var asked = new AtomicLong();
            for (int i = 0; i < ROUNDS; i++) {
                alone.add(ask(server.client(), time));
                beside.add(rushing(server, neighbour, asked, () -> ask(server.client(), time)));
                server.awaitRead(neighbour.id());
            }
            report(limits, alone, beside, asked.get() / (ROUNDS * time.toSeconds()));
        }
    }

    private record Neighbour(CreatorId id, RestClient client) {}

    private static long[] ask(RestClient client, Duration time) {
        var times = new ConcurrentLinkedQueue<Long>();
        long begun = System.nanoTime();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i * EVERY.toNanos() < time.toNanos(); i++) {
                long due = begun + i * EVERY.toNanos();
                boolean searches = i % 2 == 0;
                LockSupport.parkNanos(due - System.nanoTime());
                requests.execute(() -> {
                    request(client, searches);
                    times.add(System.nanoTime() - due);
                });
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static void request(RestClient client, boolean searches) {
        if (!searches) {
            client.get().uri("/api/v1/channels/conversations").retrieve().toBodilessEntity();
        } else if (!search(client)) {
            throw new IllegalStateException("the quiet creator was refused");
        }
    }

    private static long[] rushing(BenchServer server, Neighbour neighbour, AtomicLong asked, Supplier<long[]> measured)
            throws InterruptedException {
        var over = new AtomicBoolean();
        queueDocuments(server, neighbour.id());
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < RUSH; i++) {
            clients.add(Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    if (search(neighbour.client())) {
                        asked.incrementAndGet();
                    } else {
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                }
            }));
        }
        try {
            return measured.get();
        } finally {
            over.set(true);
            for (var client : clients) {
                client.join(TimeUnit.SECONDS.toMillis(30));
            }
        }
    }

    private static void queueDocuments(BenchServer server, CreatorId of) {
        Consumer<Integer> add = i -> server.context()
                .getBean(Documents.class)
                .accept(
                        i + ".txt",
                        ("Text " + System.nanoTime() + " on evenings and mornings. ")
                                .repeat(60)
                                .getBytes(StandardCharsets.UTF_8));
        CurrentCreator.run(of, () -> {
            for (int i = 0; i < QUEUE; i++) {
                add.accept(i);
            }
        });
    }

    /// @return whether it was answered; refused clients wait a second, as they are told
    private static boolean search(RestClient client) {
        return client.post()
                .uri("/api/v1/ai/search")
                .body(Map.of("query", "When should I put away my phone?", "limit", 5))
                .retrieve()
                .onStatus(_ -> true, (_, _) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .is2xxSuccessful();
    }

    private static Neighbour register(RestClient anybody) {
        var tokens = Objects.requireNonNull(anybody.post()
                .uri("/api/v1/auth/register")
                .headers(headers -> headers.remove("Authorization"))
                .body(new RegisterRequest("neighbour@example.org", "a long enough password", "Neighbour"))
                .retrieve()
                .body(TokenResponse.class));
        var client = anybody.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(tokens.accessToken()))
                .build();
        return new Neighbour(new CreatorId(tokens.creatorId()), client);
    }

    private static void report(String limits, List<long[]> alone, List<long[]> beside, long asked) {
        double quiet = median(alone);
        double noisy = median(beside);
        System.out.printf(
                "Noisy neighbour, %s: %d clients that search without a pause (%d a second answered), %d documents queued%n",
                limits, RUSH, asked, QUEUE);
        System.out.printf(
                "  the quiet creator's p95: %.1f ms alone, %.1f ms beside the neighbour, %+.0f %% (medians of %d rounds)%n",
                quiet, noisy, 100 * (noisy / quiet - 1), ROUNDS);
    }

    private static double median(List<long[]> rounds) {
        return rounds.stream().map(NeighbourBench::p95).sorted().toList().get(rounds.size() / 2);
    }

    private static double p95(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (0.95 * sorted.length)] / 1e6;
    }
}
