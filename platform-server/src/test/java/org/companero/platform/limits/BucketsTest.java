package org.companero.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.companero.platform.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import redis.embedded.RedisServer;

/// Against a Redis of its own, which it stops and starts.
class BucketsTest {

    private static final Rate SLOW = new Rate(10, Duration.ofDays(1));

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static int port;
    private static RedisServer redis;
    private static RedisClient client;

    @BeforeAll
    static void start() throws Exception {
        port = ServerProcess.freePort();
        redis = redis();
        client = RedisClient.create("redis://127.0.0.1:" + port);
    }

    @AfterAll
    static void stop() throws Exception {
        client.shutdown();
        redis.stop();
    }

    @Test
    void a_bucket_gives_what_is_in_it_and_fills_steadily() {
        var time = new AtomicLong();
        var buckets = new LocalBuckets(time::get, 10);
        var bucket = bucket(new Rate(10, Duration.ofSeconds(10)));

        assertThat(buckets.take(List.of(bucket), 7).granted()).isEqualTo(7);
        assertThat(buckets.take(List.of(bucket), 7).granted()).isEqualTo(3);
        assertThat(buckets.take(List.of(bucket), 1).granted()).isZero();
        time.addAndGet(2_500_000);
        assertThat(buckets.take(List.of(bucket), 7).granted()).isEqualTo(2);
        time.addAndGet(3_600_000_000L);
        assertThat(buckets.take(List.of(bucket), 20).granted()).isEqualTo(10);
    }

    @Test
    void redis_counts_as_the_server_does() {
        try (var shared = connected()) {
            var local = new LocalBuckets(() -> System.nanoTime() / 1_000, 10);
            var bucket = bucket(SLOW);

            for (int most : new int[] {1, 4, 9, 1}) {
                var expected = local.take(List.of(bucket), most);
                var told = shared.take(List.of(bucket), most).orElseThrow();
                assertThat(told.granted()).isEqualTo(expected.granted());
                assertThat(SLOW.left(told.debts().getFirst()))
                        .isEqualTo(SLOW.left(expected.debts().getFirst()));
            }
        }
    }

    @Test
    void an_empty_bucket_keeps_the_others_as_they_are() {
        try (var shared = connected()) {
            var empty = bucket(SLOW);
            var full = bucket(SLOW);
            shared.take(List.of(empty), 10);

            assertThat(shared.take(List.of(full, empty), 1).orElseThrow().granted())
                    .isZero();

            assertThat(shared.take(List.of(full), 20).orElseThrow().granted()).isEqualTo(10);
        }
    }

    @Test
    void two_replicas_in_a_hurry_never_give_more_than_there_is() throws Exception {
        try (var one = connected();
                var other = connected();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bucket = bucket(new Rate(50, Duration.ofDays(1)));
            List<Callable<Long>> takers = IntStream.range(0, 200)
                    .<Callable<Long>>mapToObj(i -> () -> (i % 2 == 0 ? one : other)
                            .take(List.of(bucket), 1)
                            .orElseThrow()
                            .granted())
                    .toList();

            long granted = 0;
            for (var taken : threads.invokeAll(takers)) {
                granted += taken.get();
            }

            assertThat(granted).isEqualTo(50);
        }
    }

    @Test
    void without_redis_each_server_counts_by_itself_without_waiting_and_comes_back_by_itself() throws Exception {
        var limits =
                new Limits(new Rates(new MockEnvironment()), new RedisBuckets(() -> client, Duration.ofMillis(50)));
        try (limits) {
            await().until(limits::shared);
            var charge = Charge.account(Limit.SIGN_IN_PER_ACCOUNT, UUID.randomUUID() + "@example.org");
            redis.stop();

            assertThat(limits.take(charge, 4)).isEqualTo(4);
            long before = System.nanoTime();
            assertThat(limits.take(charge, 20)).isEqualTo(6);
            assertThat(limits.take(charge, 1)).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(50));

            redis = redis();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                limits.take(
                        Charge.account(Limit.MAIL_PER_ACCOUNT, UUID.randomUUID().toString()), 1);
                return limits.shared();
            });
        }
    }

    @Test
    void an_endless_number_of_addresses_does_not_fill_the_memory() {
        var buckets = new LocalBuckets(() -> 0, 100);

        for (int i = 0; i < 1_000; i++) {
            buckets.take(List.of(bucket(SLOW)), 1);
        }

        assertThat(buckets.size()).isEqualTo(100);
    }

    private static RedisBuckets connected() {
        var buckets = new RedisBuckets(() -> client, PATIENCE);
        await().until(buckets::inUse);
        return buckets;
    }

    private static Bucket bucket(Rate rate) {
        return new Bucket(Limit.PER_ADDRESS, "limit:ip:" + UUID.randomUUID(), rate);
    }

    private static RedisServer redis() throws Exception {
        var server = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        return server;
    }
}
