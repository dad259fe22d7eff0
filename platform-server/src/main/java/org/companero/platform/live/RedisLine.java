package org.companero.platform.live;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/// The way to the other replicas. Fails soft: while Redis is away, people on other replicas hear late, when they
/// resume.
@Component
final class RedisLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisLine.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(5);

    // A frame is JSON on one line, so this is in none.
    private static final String NEXT = "\n";

    private final LettuceConnectionFactory factory;
    // Tells our own frames apart: they were heard here already.
    private final String self = UUID.randomUUID() + "|";
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile BiConsumer<String, LiveFrame> listener = (topic, frame) -> {};
    private volatile @Nullable Connections connections;
    private volatile long retryAt = System.nanoTime();

    RedisLine(LettuceConnectionFactory factory) {
        this.factory = factory;
    }

    /// @param told gets the topic and the frame of every other replica's frames that are subscribed to
    void onFrame(BiConsumer<String, LiveFrame> told) {
        listener = told;
    }

    void publish(String topic, List<LiveFrame> frames) {
        Connections current = connected();
        if (current != null) {
            current.publisher()
                    .async()
                    .publish(
                            topic,
                            self
                                    + String.join(
                                            NEXT,
                                            frames.stream().map(LiveFrame::line).toList()))
                    .whenComplete((_, failure) -> note(failure));
        }
    }

    /// Returns when Redis has confirmed it, or does not answer.
    void subscribe(String topic) {
        topics.add(topic);
        Connections current = connected();
        if (current != null) {
            await(current, topic);
        }
    }

    void unsubscribe(String topic) {
        topics.remove(topic);
        Connections current = connections;
        if (current != null) {
            current.subscriber().async().unsubscribe(topic).whenComplete((_, failure) -> note(failure));
        }
    }

    @Override
    public synchronized void close() {
        Connections current = connections;
        if (current != null) {
            current.close();
            connections = null;
        }
        retryAt = Long.MAX_VALUE;
    }

    private void await(Connections current, String topic) {
        try {
            current.subscriber().async().subscribe(topic).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            note(failure);
        }
    }

    private @Nullable Connections connected() {
        Connections current = connections;
        return isOpen(current) || System.nanoTime() - retryAt < 0 ? current : connect();
    }

    // Once connected, the client reconnects and subscribes again by itself. A factory that was stopped and started
    // again
    // has another client.
    private synchronized @Nullable Connections connect() {
        if (isOpen(connections) || System.nanoTime() - retryAt < 0) {
            return connections;
        }
        try {
            var client = (RedisClient) factory.getRequiredNativeClient();
            Connections fresh = Connections.open(client, this::heard);
            if (!topics.isEmpty()) {
                fresh.subscriber().async().subscribe(topics.toArray(String[]::new));
            }
            connections = fresh;
            note(null);
        } catch (RuntimeException failure) {
            retryAt = System.nanoTime() + RETRY.toNanos();
            note(failure);
        }
        return connections;
    }

    private static boolean isOpen(@Nullable Connections connections) {
        return connections != null && connections.subscriber().isOpen();
    }

    private void heard(String topic, String message) {
        if (!message.startsWith(self)) {
            for (String line : message.substring(self.length()).split(NEXT)) {
                listener.accept(topic, LiveFrame.parse(line));
            }
        }
    }

    private void note(@Nullable Throwable failure) {
        if (failure == null) {
            if (away.compareAndSet(true, false)) {
                log.info("Redis is back; live events reach the other replicas again");
            }
        } else if (away.compareAndSet(false, true)) {
            log.warn("Redis does not answer; live events stay on this replica until it does", failure);
        }
    }

    private record Connections(
            StatefulRedisConnection<String, String> publisher,
            StatefulRedisPubSubConnection<String, String> subscriber) {

        static Connections open(RedisClient client, BiConsumer<String, String> heard) {
            var publisher = client.connect(StringCodec.UTF8);
            var subscriber = client.connectPubSub(StringCodec.UTF8);
            subscriber.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String topic, String message) {
                    heard.accept(topic, message);
                }
            });
            return new Connections(publisher, subscriber);
        }

        void close() {
            // The client may have been shut down with the application before.
            if (subscriber.isOpen()) {
                subscriber.close();
                publisher.close();
            }
        }
    }
}
