package org.companero.protocol.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Reads a time from its ISO 8601 text and from nothing else: a bare number does not say whether it counts seconds.
final class IsoTime<T> extends StdScalarDeserializer<T> {

    private final Function<String, T> parser;

    private IsoTime(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    static JacksonModule module() {
        return new SimpleModule("iso-time")
                .addDeserializer(Instant.class, new IsoTime<>(Instant.class, Instant::parse))
                .addDeserializer(Duration.class, new IsoTime<>(Duration.class, Duration::parse));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) {
        String text = json.getValueAsString("");
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            return (T) context.handleWeirdStringValue(handledType(), text, "not ISO 8601");
        }
    }
}
