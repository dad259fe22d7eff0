package org.companero.protocol.api;

import java.util.function.Supplier;
import org.companero.protocol.json.Json;
import org.companero.protocol.json.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// REST payloads as JSON, for clients and tests. Members that a newer server may have added are passed over.
public final class ApiJson {

    /// The longest payload that is read, in characters.
    public static final int MAX_CHARACTERS = 64 * 1024 * 1024;

    private static final JsonMapper MAPPER = Json.lenient(MAX_CHARACTERS);

    private ApiJson() {}

    /// @throws MalformedPayload if the text is something else
    public static <T> T read(String json, Class<T> type) {
        return read(() -> MAPPER.readValue(json, type));
    }

    /// For lists and other generic payloads: `read(json, new TypeReference<List<ProgramSummary>>() {})`.
    ///
    /// @throws MalformedPayload if the text is something else
    public static <T> T read(String json, TypeReference<T> type) {
        return read(() -> MAPPER.readValue(json, type));
    }

    public static String write(Object payload) {
        return MAPPER.writeValueAsString(payload);
    }

    private static <T> T read(Supplier<@Nullable T> reading) {
        try {
            T payload = reading.get();
            if (payload == null) {
                throw malformed(JsonFault.NOTHING, null);
            }
            return payload;
        } catch (JacksonException e) {
            throw malformed(JsonFault.of(e), e);
        }
    }

    private static MalformedPayload malformed(JsonFault fault, @Nullable JacksonException cause) {
        return new MalformedPayload(fault.whole(), cause);
    }
}
