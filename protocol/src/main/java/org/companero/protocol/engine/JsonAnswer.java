package org.companero.protocol.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.companero.protocol.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What another service answered, as JSON.
final class JsonAnswer {

    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final JsonMapper MAPPER = Json.lenient(MAX_CHARACTERS);

    private final JsonNode root;

    private JsonAnswer(JsonNode root) {
        this.root = root;
    }

    /// Nothing if it is no JSON.
    static Optional<JsonAnswer> read(String body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            return root == null || root.isMissingNode() ? Optional.empty() : Optional.of(new JsonAnswer(root));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// What stands there, or nothing; an object as its JSON text.
    ///
    /// @param pointer RFC 6901
    Optional<Value> at(String pointer) {
        try {
            JsonNode found = root.at(JsonPointer.compile(pointer));
            return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(value(found));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Value value(JsonNode node) {
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            for (JsonNode one : node) {
                if (items.size() < Engine.MAX_ITEMS) {
                    items.add(one.isArray() ? Value.of(MAPPER.writeValueAsString(one)) : value(one));
                }
            }
            return new Value.Items(items);
        }
        if (node.isObject()) {
            return Value.of(MAPPER.writeValueAsString(node));
        }
        if (node.isNumber()) {
            return Value.of(node.decimalValue());
        }
        return node.isBoolean() ? new Value.Truth(node.booleanValue()) : Value.of(node.asString(""));
    }
}
