package org.companero.platform.channels.widget;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.companero.platform.live.Line;
import org.companero.platform.live.Lines;
import org.companero.protocol.frame.Frames;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/// The widget's socket: puts frames together and hands them, in order, to the guest they come from.
@Component
final class WidgetSocket extends AbstractWebSocketHandler {

    private final Lines lines;
    private final Reception reception;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    WidgetSocket(Lines lines, Reception reception) {
        this.lines = lines;
        this.reception = reception;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var creator = WidgetHandshake.creator(session);
        var line = lines.open(session);
        seats.put(session.getId(), new Seat(line, new Guest(creator.id(), creator.locale(), line, reception)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        Seat seat = seats.get(session.getId());
        if (seat == null) {
            return;
        }
        seat.parts.append(part.getPayload());
        if (seat.tooLarge()) {
            seat.parts.setLength(0);
            seat.line.close(CloseStatus.TOO_BIG_TO_PROCESS.withReason(
                    "a frame may have " + Frames.MAX_BYTES / 1024 + " KB: send less at once"));
        } else if (part.isLast()) {
            String frame = seat.parts.toString();
            seat.parts.setLength(0);
            seat.line.demand(() -> seat.guest.frame(frame));
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        Seat seat = seats.get(session.getId());
        if (seat != null && part.isLast()) {
            seat.line.demand(seat.guest::binaryFrame);
        }
    }

    /// Frames come in parts, so that their limit is ours and not the container's.
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        lines.closed(session);
        seats.remove(session.getId());
    }

    private static final class Seat {

        private final Line line;
        private final Guest guest;
        private final StringBuilder parts = new StringBuilder();

        Seat(Line line, Guest guest) {
            this.line = line;
            this.guest = guest;
        }

        // Bytes are counted only when the characters alone do not decide.
        private boolean tooLarge() {
            int characters = parts.length();
            return characters > Frames.MAX_BYTES
                    || (characters * 3L > Frames.MAX_BYTES
                            && parts.toString().getBytes(StandardCharsets.UTF_8).length > Frames.MAX_BYTES);
        }
    }
}
