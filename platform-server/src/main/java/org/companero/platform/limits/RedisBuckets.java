package org.companero.platform.limits;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/// The buckets that all replicas share: one script, and so one round trip, however many buckets are asked.
///
/// When Redis fails or is slow once, nobody waits for it any more: it is asked again in the background, and used
/// again when it answers.
final class RedisBuckets implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisBuckets.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final String SCRIPT = script();

    private final Supplier<RedisClient> client;
    private final Duration patience;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile boolean closed;
    private volatile long retryAt = System.nanoTime();

    /// @param patience how long an answer may take
    RedisBuckets(Supplier<RedisClient> client, Duration patience) {
        this.client = client;
        this.patience = patience;
        comeBack();
    }

    /// Takes up to `most` from each bucket, the same from all; empty while Redis is away.
    Optional<Levels> take(List<Bucket> buckets, long most) {
        var commands = commands();
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(levels(evaluate(commands.get(), buckets, most)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException failure) {
            leave(failure);
        }
        return Optional.empty();
    }

    /// Fills buckets up; what Redis does not hear now, time does.
    void fill(List<String> keys) {
        commands().ifPresent(commands -> commands.del(keys.toArray(String[]::new)));
    }

    /// Whether Redis is asked now.
    boolean inUse() {
        return connection != null;
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
    }

    private Optional<RedisAsyncCommands<String, String>> commands() {
        var current = connection;
        if (current == null && !closed && System.nanoTime() - retryAt >= 0) {
            comeBack();
        }
        return Optional.ofNullable(current).map(StatefulRedisConnection::async);
    }

    private List<Object> evaluate(RedisAsyncCommands<String, String> commands, List<Bucket> buckets, long most)
            throws InterruptedException, ExecutionException, TimeoutException {
        String[] keys = buckets.stream().map(Bucket::key).toArray(String[]::new);
        List<String> values = new ArrayList<>(List.of(Long.toString(most)));
        for (var bucket : buckets) {
            values.add(Long.toString(bucket.rate().interval()));
            values.add(Long.toString(bucket.rate().capacity()));
        }
        String[] arguments = values.toArray(String[]::new);
        try {
            return await(commands.evalsha(commands.digest(SCRIPT), ScriptOutputType.MULTI, keys, arguments));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RedisNoScriptException) {
                return await(commands.eval(SCRIPT, ScriptOutputType.MULTI, keys, arguments));
            }
            throw failure;
        }
    }

    private <T> T await(Future<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(false);
        }
    }

    private static Levels levels(List<Object> numbers) {
        var told = numbers.stream().map(number -> (Long) number).toList();
        return new Levels(told.getFirst(), told.subList(1, told.size()));
    }

    private void leave(Exception failure) {
        retryAt = System.nanoTime() + RETRY.toNanos();
        if (hangUp() && !closed) {
            log.warn("Redis does not answer in time; each replica counts requests by itself until it does", failure);
        }
    }

    // The client's own reconnecting pauses for longer and longer; connecting anew is sooner there.
    private synchronized boolean hangUp() {
        var current = connection;
        connection = null;
        if (current != null && current.isOpen()) {
            current.closeAsync();
        }
        return current != null;
    }

    private void comeBack() {
        if (trying.compareAndSet(false, true)) {
            Thread.ofVirtual().name("limits-redis").start(() -> {
                try {
                    connect();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException | TimeoutException | RuntimeException notYet) {
                    log.debug("Redis does not answer yet", notYet);
                    retryAt = System.nanoTime() + RETRY.toNanos();
                } finally {
                    trying.set(false);
                }
            });
        }
    }

    private void connect() throws InterruptedException, ExecutionException, TimeoutException {
        var fresh = client.get().connect(StringCodec.UTF8);
        try {
            await(fresh.async().ping());
        } catch (ExecutionException | TimeoutException | RuntimeException silent) {
            fresh.closeAsync();
            throw silent;
        }
        synchronized (this) {
            connection = fresh;
        }
        if (closed) {
            hangUp();
        }
        log.debug("Requests are counted on Redis");
    }

    private static String script() {
        try {
            return new ClassPathResource("take.lua", RedisBuckets.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }
}
