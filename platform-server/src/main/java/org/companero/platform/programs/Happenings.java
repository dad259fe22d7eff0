package org.companero.platform.programs;

import java.util.List;
import java.util.stream.Stream;
import org.companero.protocol.api.RunTrace.Happening;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stored events and effects in short. Whatever kind comes, its telling member is found by name.
final class Happenings {

    private static final int MOST = 200;
    private static final List<String> TELLING =
            List.of("text", "question", "reason", "outcome", "due", "option", "key");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Happenings() {}

    static Happening one(String json) {
        return inShort(JSON.readTree(json));
    }

    static List<Happening> all(String json) {
        return elements(json).map(Happenings::inShort).toList();
    }

    static List<String> words(String json) {
        return elements(json).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> elements(String json) {
        return JSON.readTree(json).valueStream();
    }

    private static Happening inShort(JsonNode node) {
        JsonNode words = node.has("answer") ? node.get("answer").path("answer") : node;
        String text = words.isString()
                ? words.asString()
                : TELLING.stream()
                        .map(node::path)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        return new Happening(
                node.path("kind").asString(""),
                node.path("step").asString(node.path("trigger").asString("")),
                text.length() > MOST ? text.substring(0, MOST) + "…" : text);
    }
}
