package org.companero.platform.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.companero.platform.tenancy.CreatorId;
import org.springframework.stereotype.Component;

/// Carries frames to everybody who listens to a topic, on this server and on every other.
///
/// Nothing is kept: whoever must not miss a frame reads it from the database. Listeners on this server are told
/// directly, so that they hear each other even without Redis.
@Component
public final class LiveBus {

    private final Map<String, Set<Consumer<LiveFrame>>> listeners = new ConcurrentHashMap<>();
    private final RedisLine redis;

    LiveBus(RedisLine redis) {
        this.redis = redis;
        redis.onFrame(this::tell);
    }

    /// Tells frames, in order. Never blocks and never fails: a listener that cannot be reached misses them.
    public void publish(Topic topic, List<LiveFrame> frames) {
        frames.forEach(frame -> tell(topic.name(), frame));
        redis.publish(topic.name(), frames);
    }

    /// Listens until the subscription is closed. What is published after this returns is heard, except while Redis is
    /// away.
    ///
    /// @param listener called on any thread; must not block
    public Subscription subscribe(Topic topic, Consumer<LiveFrame> listener) {
        listeners.compute(topic.name(), (name, known) -> {
            Set<Consumer<LiveFrame>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        redis.subscribe(topic.name());
        return () -> unsubscribe(topic.name(), listener);
    }

    /// Ends everything of a creator that is listened to on this server.
    void endAll(CreatorId creator) {
        listeners.keySet().stream()
                .filter(topic -> new Topic(topic).isOf(creator))
                .forEach(topic -> tell(topic, LiveFrame.end()));
    }

    /// How many topics are listened to.
    int topics() {
        return listeners.size();
    }

    private void unsubscribe(String topic, Consumer<LiveFrame> listener) {
        listeners.computeIfPresent(topic, (name, all) -> {
            all.remove(listener);
            if (!all.isEmpty()) {
                return all;
            }
            redis.unsubscribe(name);
            return null;
        });
    }

    private void tell(String topic, LiveFrame frame) {
        listeners.getOrDefault(topic, Set.of()).forEach(listener -> listener.accept(frame));
    }

    /// Ends the listening; a second time it does nothing.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
