package org.companero.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real WebSocket that remembers every frame it was sent.
public final class TestSocket implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Closing> closing = new CompletableFuture<>();
    private final WebSocket socket;

    private TestSocket(URI address, @Nullable String bearer) {
        var builder = CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE);
        if (bearer != null) {
            builder.header("Authorization", "Bearer " + bearer);
        }
        socket = builder.buildAsync(address, new Ear()).join();
    }

    /// @throws java.util.concurrent.CompletionException when the handshake is refused
    public static TestSocket open(URI address) {
        return new TestSocket(address, null);
    }

    /// @throws java.util.concurrent.CompletionException when the handshake is refused
    public static TestSocket open(URI address, String bearer) {
        return new TestSocket(address, bearer);
    }

    public void send(String frame) {
        wait(socket.sendText(frame, true));
    }

    public void sendBinary(byte[] bytes) {
        wait(socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true));
    }

    /// All frames so far.
    public List<String> frames() {
        return frames;
    }

    public boolean open() {
        return !closing.isDone();
    }

    /// Waits until the other side closes.
    public Closing closing() {
        return wait(closing);
    }

    /// Goes away without a word, as a phone in a tunnel does.
    public void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        if (open()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(_ -> socket)
                    .join();
        }
        socket.abort();
    }

    private static <T> T wait(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// How the other side closed.
    public record Closing(int status, String reason) {}

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

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closing.complete(new Closing(status, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closing.complete(new Closing(1006, String.valueOf(failure.getMessage())));
        }
    }
}
