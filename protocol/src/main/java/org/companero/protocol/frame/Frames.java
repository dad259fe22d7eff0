package org.companero.protocol.frame;

import java.nio.charset.StandardCharsets;
import org.companero.protocol.json.Json;
import org.companero.protocol.json.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Frames as JSON. What is asked of the server is read strictly; what the server tells is read past members
/// that a newer server may have added.
public final class Frames {

    /// The largest frame that is read from a person or a studio, in bytes of UTF-8.
    public static final int MAX_BYTES = 64 * 1024;

    /// A resumed conversation comes in one frame, so the server may say more at once than it listens to.
    private static final int MAX_EVENT_CHARACTERS = 16 * 1024 * 1024;

    private static final JsonMapper REQUESTS = Json.strict(MAX_BYTES);
    private static final JsonMapper EVENTS = Json.lenient(MAX_EVENT_CHARACTERS);

    private Frames() {}

    /// @throws MalformedFrame if the text is not a frame the widget may send
    public static WidgetRequest readWidgetRequest(String json) {
        return request(json, WidgetRequest.class);
    }

    public static String writeWidgetRequest(WidgetRequest request) {
        return REQUESTS.writeValueAsString(request);
    }

    /// @throws MalformedFrame if the text is not a frame the server sends to the widget
    public static WidgetEvent readWidgetEvent(String json) {
        return read(EVENTS, json, WidgetEvent.class);
    }

    public static String writeWidgetEvent(WidgetEvent event) {
        return EVENTS.writeValueAsString(event);
    }

    /// @throws MalformedFrame if the text is not a frame the studio may send
    public static LiveRequest readLiveRequest(String json) {
        return request(json, LiveRequest.class);
    }

    public static String writeLiveRequest(LiveRequest request) {
        return REQUESTS.writeValueAsString(request);
    }

    /// @throws MalformedFrame if the text is not a frame the server sends to the studio
    public static LiveEvent readLiveEvent(String json) {
        return read(EVENTS, json, LiveEvent.class);
    }

    public static String writeLiveEvent(LiveEvent event) {
        return EVENTS.writeValueAsString(event);
    }

    private static <T> T request(String json, Class<T> type) {
        if (json.length() > MAX_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new MalformedFrame(MalformedFrame.TOO_LARGE, "A frame may have 64 KB at the most.", null);
        }
        return read(REQUESTS, json, type);
    }

    private static <T> T read(JsonMapper mapper, String json, Class<T> type) {
        try {
            T frame = mapper.readValue(json, type);
            if (frame == null) {
                throw malformed(JsonFault.NOTHING, null);
            }
            return frame;
        } catch (JacksonException e) {
            throw malformed(JsonFault.of(e), e);
        }
    }

    private static MalformedFrame malformed(JsonFault fault, @Nullable JacksonException cause) {
        return new MalformedFrame(code(fault), fault.whole(), cause);
    }

    private static String code(JsonFault fault) {
        return switch (fault.kind()) {
            case UNKNOWN_KIND -> MalformedFrame.UNKNOWN_TYPE;
            case SIZE -> MalformedFrame.TOO_LARGE;
            case SYNTAX, SHAPE -> MalformedFrame.MALFORMED;
        };
    }
}
