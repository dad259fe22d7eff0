package org.companero.platform.programs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.frame.WidgetRequest;
import org.jspecify.annotations.Nullable;

/// The widget's socket to a server that may be gone at any moment.
final class CrashSocket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String GONE = "";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final WidgetEvent.Welcome welcome;
    private final WebSocket socket;

    private CrashSocket(int port, String key, @Nullable String token) {
        socket = CLIENT.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/channels/widget/" + key + "/socket"), this)
                .join();
        send(new WidgetRequest.Hello(token, Long.MAX_VALUE, "en", "UTC"));
        welcome = (WidgetEvent.Welcome) Frames.readWidgetEvent(awaited("\"welcome\""));
    }

    /// @throws RuntimeException when there is nobody
    static CrashSocket open(int port, String key, @Nullable String token) {
        return new CrashSocket(port, key, token);
    }

    WidgetEvent.Welcome welcome() {
        return welcome;
    }

    /// @return whether it was accepted
    boolean says(String clientId, String text) {
        try {
            send(new WidgetRequest.Say(clientId, text));
            return awaited(clientId).contains("\"direction\":\"in\"");
        } catch (RuntimeException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

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
        frames.add(GONE);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        frames.add(GONE);
    }

    private void send(WidgetRequest request) {
        socket.sendText(Frames.writeWidgetRequest(request), true).join();
    }

    private String awaited(String part) {
        try {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); ; ) {
                String frame = frames.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null || frame.equals(GONE)) {
                    throw new IllegalStateException("the server is gone");
                }
                if (frame.contains(part)) {
                    return frame;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
