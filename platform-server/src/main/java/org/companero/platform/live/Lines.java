package org.companero.platform.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// The sockets open on this server, kept alive while somebody is there.
@Component
public final class Lines implements AutoCloseable {

    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    private static final Duration SILENT_FOR = Duration.ofSeconds(90);
    private static final String SILENCE_LIMIT = "org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS";

    private final Map<String, Line> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("lines").factory());

    Lines() {
        long every = PING_EVERY.toMillis();
        timer.scheduleWithFixedDelay(
                () -> open.values().forEach(line -> line.offer(line::ping)), every, every, TimeUnit.MILLISECONDS);
    }

    /// A socket was opened.
    public Line open(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession known
                && known.getNativeSession() instanceof jakarta.websocket.Session tomcat) {
            tomcat.getUserProperties().put(SILENCE_LIMIT, SILENT_FOR.toMillis());
        }
        var line = new Line(session);
        open.put(session.getId(), line);
        return line;
    }

    /// The open socket of a session.
    ///
    /// @throws IllegalStateException when it is closed
    Line of(WebSocketSession session) {
        Line line = open.get(session.getId());
        if (line == null) {
            throw new IllegalStateException("the socket " + session.getId() + " is not open");
        }
        return line;
    }

    /// A socket was closed.
    public void closed(WebSocketSession session) {
        Line line = open.remove(session.getId());
        if (line != null) {
            line.hangUp();
        }
    }

    /// Does something later, off the caller's thread.
    void later(Duration delay, Runnable work) {
        timer.schedule(() -> Thread.startVirtualThread(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
