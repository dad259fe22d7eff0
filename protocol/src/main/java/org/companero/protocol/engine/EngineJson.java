package org.companero.protocol.engine;

import org.companero.protocol.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// A run's state, its events and its effects as JSON, for whoever keeps them. What was written is read back equal;
/// the same value is always written as the same text.
public final class EngineJson {

    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;
    private static final JsonMapper MAPPER = Json.strict(MAX_CHARACTERS);

    private EngineJson() {}

    /// @throws tools.jackson.core.JacksonException if the text is no state
    public static RunState readState(String json) {
        return MAPPER.readValue(json, RunState.class);
    }

    public static String write(RunState state) {
        return MAPPER.writeValueAsString(state);
    }

    /// @throws tools.jackson.core.JacksonException if the text is no event
    public static Event readEvent(String json) {
        return MAPPER.readValue(json, Event.class);
    }

    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    /// @throws tools.jackson.core.JacksonException if the text is no effect
    public static Effect readEffect(String json) {
        return MAPPER.readValue(json, Effect.class);
    }

    public static String write(Effect effect) {
        return MAPPER.writeValueAsString(effect);
    }
}
