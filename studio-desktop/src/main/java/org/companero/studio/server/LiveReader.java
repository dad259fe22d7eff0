package org.companero.studio.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.frame.MalformedFrame;
import org.jspecify.annotations.Nullable;

/// Reads one socket's frames. A frame that is not understood, such as a newer server's, is passed over.
final class LiveReader implements WebSocket.Listener {

    private static final Logger LOG = System.getLogger(LiveReader.class.getName());

    private final Consumer<LiveEvent> onEvent;
    private final Runnable onLive;
    private final StringBuilder frame = new StringBuilder();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final AtomicBoolean heard = new AtomicBoolean();
    private volatile boolean live;

    /// @param onLive is called when the server has greeted
    LiveReader(Consumer<LiveEvent> onEvent, Runnable onLive) {
        this.onEvent = onEvent;
        this.onLive = onLive;
    }

    /// Done when the socket is closed or broken.
    CompletableFuture<Void> closed() {
        return closed;
    }

    boolean wasLive() {
        return live;
    }

    /// Whether anything came in since the last time this was asked.
    boolean heardSomething() {
        return heard.getAndSet(false);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        heard.set(true);
        frame.append(part);
        if (last) {
            String whole = frame.toString();
            frame.setLength(0);
            read(whole);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        closed.complete(null);
    }

    private void read(String text) {
        try {
            LiveEvent event = Frames.readLiveEvent(text);
            if (event instanceof LiveEvent.Ready) {
                live = true;
                onLive.run();
            }
            onEvent.accept(event);
        } catch (MalformedFrame unknown) {
            LOG.log(Level.WARNING, "A live frame is not understood and passed over; is the studio out of date?");
        }
    }
}
