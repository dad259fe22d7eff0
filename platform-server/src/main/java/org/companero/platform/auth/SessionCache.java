package org.companero.platform.auth;

import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/// Short texts in Redis that end by themselves. Never fails and never blocks for long: while Redis is away it knows
/// nothing, and keeps nothing but the marks it owes.
@Component
class SessionCache implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SessionCache.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration RETRY = Duration.ofSeconds(1);
    // Marks are rare, and what they stop must not go on because Redis was busy for a moment.
    private static final Duration PATIENCE_WITH_MARKS = Duration.ofSeconds(2);
    private static final int MOST_OWED = 10_000;

    private final LettuceConnectionFactory factory;
    private final AtomicBoolean away = new AtomicBoolean();
    private final Map<String, Owed> owed = new ConcurrentHashMap<>();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile long retryAt = System.nanoTime();

    SessionCache(LettuceConnectionFactory factory) {
        this.factory = factory;
    }

    @Nullable
    String get(String key) {
        var mark = owed.get(key);
        return mark == null ? ask(redis -> redis.get(key)) : mark.text();
    }

    /// Keeps the text unless there is one under the key.
    void putIfAbsent(String key, String text, Duration life) {
        ask(redis -> redis.set(key, text, SetArgs.Builder.nx().px(life.toMillis())));
    }

    /// Keeps the text in place of what is there. If Redis does not take it now, this replica knows it at once and
    /// Redis gets it when it is back.
    void put(String key, String text, Duration life) {
        if (wait(PATIENCE_WITH_MARKS, redis -> redis.set(key, text, SetArgs.Builder.px(life.toMillis()))) == null) {
            owe(key, new Owed(text, System.nanoTime() + life.toNanos()));
        }
    }

    @Override
    public synchronized void close() {
        var current = connection;
        // The client may have been shut down with the application before.
        if (current != null && current.isOpen()) {
            current.close();
        }
        retryAt = Long.MAX_VALUE;
        connection = null;
    }

    private <T> @Nullable T ask(Function<RedisAsyncCommands<String, String>, Future<T>> question) {
        return System.nanoTime() - retryAt < 0 ? null : wait(PATIENCE, question);
    }

    private <T> @Nullable T wait(Duration patience, Function<RedisAsyncCommands<String, String>, Future<T>> question) {
        @Nullable Future<T> answer = null;
        try {
            answer = question.apply(connected().async());
            var told = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            isBack();
            return told;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            isAway(failure);
        }
        if (answer != null) {
            answer.cancel(false);
        }
        return null;
    }

    private StatefulRedisConnection<String, String> connected() {
        var current = connection;
        return current != null && current.isOpen() ? current : connect();
    }

    // Once connected, the client reconnects by itself. A factory that was stopped and started again has another
    // client.
    private synchronized StatefulRedisConnection<String, String> connect() {
        var current = connection;
        if (current == null || !current.isOpen()) {
            current = ((RedisClient) factory.getRequiredNativeClient()).connect(StringCodec.UTF8);
            connection = current;
        }
        return current;
    }

    private void isAway(Exception failure) {
        retryAt = System.nanoTime() + RETRY.toNanos();
        if (away.compareAndSet(false, true)) {
            log.warn("Redis does not answer; sessions are read from the database until it does", failure);
        }
    }

    private void isBack() {
        if (away.compareAndSet(true, false)) {
            log.info("Redis is back; sessions are kept there again");
        }
        if (!owed.isEmpty()) {
            settle();
        }
    }

    private void owe(String key, Owed mark) {
        owed.values().removeIf(Owed::isOver);
        if (owed.size() < MOST_OWED) {
            owed.put(key, mark);
        }
    }

    // Each stays known here until Redis has taken it.
    private void settle() {
        var redis = connected().async();
        owed.forEach((key, mark) -> {
            if (mark.isOver()) {
                owed.remove(key, mark);
            } else {
                redis.set(key, mark.text(), SetArgs.Builder.px(mark.millisLeft()))
                        .thenRun(() -> owed.remove(key, mark));
            }
        });
    }

    private record Owed(String text, long until) {

        boolean isOver() {
            return millisLeft() <= 0;
        }

        long millisLeft() {
            return TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }
}
