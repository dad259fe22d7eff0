package org.companero.studio.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.frame.LiveRequest;
import org.jspecify.annotations.Nullable;

/// [LiveFeed] over one WebSocket that all listeners share. It is open while somebody listens, and opened again after
/// a growing pause when it broke.
final class SocketLive implements LiveFeed, AutoCloseable {

    private static final Logger LOG = System.getLogger(SocketLive.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private record Listener(Consumer<LiveEvent> event, Consumer<Link> link) {}

    private final ServerClient client;
    private final Pauses pauses;
    private final Duration heartbeat;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Link link = Link.CONNECTING;
    private @Nullable Thread loop;

    /// @param heartbeat how often a sign of life is sent; the link is broken when none came back for three of them
    SocketLive(ServerClient client, Pauses pauses, Duration heartbeat) {
        this.client = client;
        this.pauses = pauses;
        this.heartbeat = heartbeat;
    }

    @Override
    public synchronized Listening listen(Consumer<LiveEvent> event, Consumer<Link> onLink) {
        var listener = new Listener(event, onLink);
        listeners.add(listener);
        onLink.accept(link);
        if (loop == null) {
            loop = Thread.ofVirtual().name("studio-live").start(this::keepOpen);
        }
        return () -> leave(listener);
    }

    @Override
    public synchronized void close() {
        listeners.clear();
        stop();
    }

    private synchronized void leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            stop();
        }
    }

    private void stop() {
        if (loop != null) {
            loop.interrupt();
            loop = null;
            link = Link.CONNECTING;
        }
    }

    private void keepOpen() {
        String refused = null;
        int failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var reader = new LiveReader(this::tell, () -> become(Link.LIVE));
                refused = hold(reader, refused);
                failures = reader.wasLive() ? 0 : failures + 1;
                become(Link.BROKEN);
                pauses.pass(failures);
            }
        } catch (InterruptedException done) {
            // nobody listens any more
        } catch (SignInNeeded ended) {
            become(Link.BROKEN);
        }
    }

    /// Opens the socket and returns when it is closed again.
    ///
    /// @return the access token, if it was the reason
    private @Nullable String hold(LiveReader reader, @Nullable String refused) throws InterruptedException {
        String token = "";
        try {
            token = client.session().accessToken(refused);
            WebSocket socket = client.socketClient()
                    .newWebSocketBuilder()
                    .connectTimeout(CONNECT)
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(address(), reader)
                    .get();
            listenUntilClosed(socket, reader);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException handshake
                    && handshake.getResponse().statusCode() == 401) {
                return token;
            }
            LOG.log(Level.DEBUG, "The live link could not be opened and is tried again", e.getCause());
        } catch (ServerUnreachable | ServerProblem e) {
            LOG.log(Level.DEBUG, "The live link could not be opened and is tried again", e);
        }
        return null;
    }

    private void listenUntilClosed(WebSocket socket, LiveReader reader) throws InterruptedException {
        try {
            int silent = 0;
            while (silent < 3) {
                if (closedWithin(heartbeat, reader.closed())) {
                    return;
                }
                silent = reader.heardSomething() ? 0 : silent + 1;
                socket.sendText(Frames.writeLiveRequest(new LiveRequest.Ping()), true);
            }
        } finally {
            socket.abort();
        }
    }

    private static boolean closedWithin(Duration time, CompletableFuture<Void> closed) throws InterruptedException {
        try {
            closed.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private URI address() {
        URI server = client.session().address();
        String scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
        return URI.create(scheme + "://" + server.getAuthority() + "/api/v1/creators/live");
    }

    private void tell(LiveEvent event) {
        listeners.forEach(listener -> listener.event().accept(event));
    }

    private void become(Link now) {
        if (link != now) {
            link = now;
            listeners.forEach(listener -> listener.link().accept(now));
        }
    }
}
