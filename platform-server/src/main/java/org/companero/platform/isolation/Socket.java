package org.companero.platform.isolation;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A socket that remembers what it heard.
final class Socket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(50);

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private Socket(Wire wire, String path, @Nullable String token) {
        var builder = wire.opening().newWebSocketBuilder().connectTimeout(PATIENCE);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        socket = builder.buildAsync(wire.socket(path), new Ear()).join();
    }

    /// A creator's studio.
    static Socket studio(Wire wire, Tenant of) {
        return new Socket(wire, "/api/v1/creators/live", of.token());
    }

    /// A person at a creator's widget, greeted.
    ///
    /// @param token a returning visitor's, or null
    static Socket visitor(Wire wire, Tenant of, @Nullable String token) {
        var socket = new Socket(wire, "/api/v1/channels/widget/" + of.widgetKey() + "/socket", null);
        String known = token == null ? "" : "\"token\":\"%s\",".formatted(token);
        socket.say("{\"type\":\"hello\",%s\"after\":0,\"language\":\"en\",\"zone\":\"UTC\"}".formatted(known));
        return socket;
    }

    void say(String frame) {
        socket.sendText(frame, true).join();
    }

    /// Waits for a frame.
    String hears(Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = frames.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Wire.pause(STEP);
        }
        throw new IllegalStateException("the socket did not hear what it should; it heard " + frames);
    }

    String heard() {
        return String.join("\n", frames);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                frames.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
