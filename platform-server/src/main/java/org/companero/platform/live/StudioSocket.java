package org.companero.platform.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.companero.platform.access.Actor;
import org.companero.platform.auth.LiveSessions;
import org.companero.platform.auth.SessionKey;
import org.companero.platform.auth.SignedIn;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.frame.LiveRequest;
import org.companero.protocol.frame.MalformedFrame;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/// Tells studios what happens to their creator's conversations, documents and programs, as far as their member may
/// read it.
@Component
final class StudioSocket extends AbstractWebSocketHandler {

    /// The token expired: connect again with a fresh one.
    static final CloseStatus TOKEN_EXPIRED =
            new CloseStatus(4001, "the access token expired: refresh it and reconnect");

    /// The session has ended, or its member may do other things now: connect again, if it still counts.
    static final CloseStatus SESSION_CHANGED =
            new CloseStatus(4003, "the session ended or changed: sign in or reconnect");

    private final LiveBus bus;
    private final LiveSessions sessions;
    private final Lines lines;
    private final InstantSource clock;

    StudioSocket(LiveBus bus, LiveSessions sessions, Lines lines, InstantSource clock) {
        this.bus = bus;
        this.sessions = sessions;
        this.lines = lines;
        this.clock = clock;
    }

    /// The first frame is `ready`: from then on nothing is missed while the socket is open.
    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Line line = lines.open(session);
        var creator = StudioHandshake.creator(session);
        line.demand(() -> {
            if (!staysWith(line, StudioHandshake.who(session))) {
                return;
            }
            parts(StudioHandshake.actor(session)).forEach(part -> {
                var subscription =
                        bus.subscribe(Topic.studio(creator, part), frame -> line.offer(() -> hear(line, frame)));
                line.whenClosed(subscription::close);
            });
            line.send(Frames.writeLiveEvent(new LiveEvent.Ready(creator.value())));
        });
        lines.later(Duration.between(clock.instant(), StudioHandshake.until(session)), () -> line.close(TOKEN_EXPIRED));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Line line = lines.of(session);
        try {
            switch (Frames.readLiveRequest(message.getPayload())) {
                case LiveRequest.Ping _ -> answer(line, new LiveEvent.Pong());
            }
        } catch (MalformedFrame malformed) {
            answer(line, new LiveEvent.Problem(malformed.code(), String.valueOf(malformed.getMessage())));
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        answer(lines.of(session), new LiveEvent.Problem("BINARY_FRAME", "Send frames as text."));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        lines.closed(session);
    }

    private static Stream<StudioPart> parts(Actor actor) {
        return Stream.of(StudioPart.values()).filter(part -> actor.may(part.needed()));
    }

    // Listens first and looks then, so that an end between the handshake and here is not missed.
    private boolean staysWith(Line line, SignedIn who) {
        var watch = bus.subscribe(
                Topic.session(new SessionKey(who.creator(), who.session())),
                _ -> Thread.startVirtualThread(() -> line.close(SESSION_CHANGED)));
        line.whenClosed(watch::close);
        boolean live = sessions.isLive(who);
        if (!live) {
            line.close(SESSION_CHANGED);
        }
        return live;
    }

    private static void hear(Line line, LiveFrame frame) {
        if (frame.ends()) {
            Thread.startVirtualThread(() -> line.close(Erasures.ERASED));
        } else {
            line.send(frame.text());
        }
    }

    private static void answer(Line line, LiveEvent event) {
        String frame = Frames.writeLiveEvent(event);
        line.demand(() -> line.send(frame));
    }
}
