package org.companero.platform.live;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator.OverflowStrategy;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/// One connected socket. Everything that concerns it is done on a virtual thread of its own, one thing after the
/// other.
///
/// A reader that is too slow for what it is told is dropped; it reconnects and resumes.
public final class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final int MOST_WAITING = 512;
    private static final int SEND_MILLIS = 10_000;
    private static final int SEND_BUFFER = 1024 * 1024;

    private final WebSocketSession session;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Queue<Runnable> farewells = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Line(WebSocketSession session) {
        this.session =
                new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, SEND_BUFFER, OverflowStrategy.TERMINATE);
        Thread.ofVirtual().name("line-" + session.getId()).start(this::work);
    }

    /// Does something for the other side, after everything before it; waits for a place, which slows the other side
    /// down.
    public void demand(Runnable work) {
        try {
            boolean placed = false;
            while (!placed && !closed) {
                placed = waiting.offer(work, 1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Does something for the other side, after everything before it, without waiting: when the other side is too far
    /// behind, the socket is closed.
    public void offer(Runnable work) {
        if (!closed && !waiting.offer(work)) {
            Thread.startVirtualThread(
                    () -> close(CloseStatus.SESSION_NOT_RELIABLE.withReason("too slow: reconnect and resume")));
        }
    }

    /// Does something once when the socket is closed; at once, when it is closed already.
    public void whenClosed(Runnable farewell) {
        farewells.add(farewell);
        if (closed) {
            sayFarewell();
        }
    }

    /// Sends a frame; a socket that cannot take it is closed.
    public void send(String frame) {
        transmit(new TextMessage(frame));
    }

    /// Closes the socket with a status and a reason.
    public void close(CloseStatus status) {
        hangUp();
        try {
            session.close(status);
        } catch (IOException gone) {
            log.debug("Socket {} was gone before it was closed", session.getId(), gone);
        }
    }

    void ping() {
        transmit(new PingMessage());
    }

    /// The socket is closed: nothing more is done for it.
    void hangUp() {
        closed = true;
        // Wakes the worker where it waits. An interrupt would close the database connection it may be using.
        waiting.clear();
        waiting.offer(() -> {});
        sayFarewell();
    }

    private void sayFarewell() {
        for (Runnable farewell = farewells.poll(); farewell != null; farewell = farewells.poll()) {
            farewell.run();
        }
    }

    private void work() {
        try {
            while (!closed) {
                waiting.take().run();
            }
        } catch (InterruptedException over) {
            log.trace("Socket {} is done", session.getId());
        } catch (RuntimeException defect) {
            log.error("Socket {} is closed after a failure; the other side reconnects", session.getId(), defect);
            close(CloseStatus.SERVER_ERROR.withReason("internal error: reconnect and resume"));
        }
    }

    private void transmit(WebSocketMessage<?> message) {
        if (closed) {
            return;
        }
        try {
            session.sendMessage(message);
        } catch (IOException | IllegalStateException | SessionLimitExceededException gone) {
            log.debug("Socket {} cannot be sent to and is closed", session.getId(), gone);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }
}
