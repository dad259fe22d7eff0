package org.companero.platform.naughty;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One call of the API with one place in it for a text: a member of the body, or a value of the address.
///
/// @param place for people: which operation, and where in it
/// @param path the address, its other values filled in; `{}` stands for the text where the place is in the address
/// @param body the other members; null where the operation takes none
/// @param member where the text goes in the body; null where the place is in the address
record Call(String place, String method, String path, Map<String, Object> body, List<String> member) {

    /// Spells everything beyond ASCII, so that also half a character arrives.
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Every place for a text that the description of the API names.
    static List<Call> all(String description) {
        var api = JSON.readTree(description);
        return api.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .flatMap(operation -> places(api, path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    String path(String text) {
        return path.replace(
                "{}", URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    String body(String text) {
        if (body == null) {
            return "";
        }
        return JSON.writeValueAsString(member == null ? body : with(body, member, text));
    }

    /// Whether a password is hashed on the way, which takes as long as it has to.
    boolean hashes() {
        return body != null && Stream.of("password", "current").anyMatch(body::containsKey);
    }

    private static Stream<Call> places(JsonNode api, String path, String method, JsonNode operation) {
        if (!List.of("get", "post", "put", "patch", "delete").contains(method) || path.equals("/error")) {
            return Stream.empty();
        }
        List<Call> calls = new ArrayList<>();
        var name = method.toUpperCase(Locale.ROOT) + " " + path;
        var schema = operation.at("/requestBody/content/application~1json/schema");
        Map<String, Object> body = schema.isMissingNode() ? null : sample(api, schema, 0);
        var filled = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        for (var parameter : operation.path("parameters")) {
            var value = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" ->
                    calls.add(new Call(
                            name + " /" + value,
                            method,
                            path.replace("{" + value + "}", "{}")
                                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
                            body,
                            null));
                case "query" ->
                    calls.add(new Call(name + " ?" + value, method, filled + "?" + value + "={}", body, null));
                default -> {
                    // headers are bounded by the container
                }
            }
        }
        if (body != null) {
            texts(body, List.of())
                    .forEach(member -> calls.add(new Call(name + " " + member, method, filled, body, member)));
        }
        return calls.stream();
    }

    private static Map<String, Object> sample(JsonNode api, JsonNode schema, int depth) {
        Map<String, Object> sample = new LinkedHashMap<>();
        resolve(api, schema).path("properties").propertyStream().forEach(member -> {
            if (depth < 4) {
                sample.put(member.getKey(), value(api, member.getKey(), resolve(api, member.getValue()), depth));
            }
        });
        return sample;
    }

    private static Object value(JsonNode api, String name, JsonNode schema, int depth) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        if (schema.path("format").asString("").equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        return switch (schema.path("type").asString("object")) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> List.of(value(api, name, resolve(api, schema.path("items")), depth + 1));
            case "string" -> text(name);
            default -> sample(api, schema, depth + 1);
        };
    }

    // What keeps the rules, so that the one naughty text is what the server looks at.
    private static String text(String name) {
        return switch (name) {
            case "email" -> "naughty-" + UUID.randomUUID() + "@example.org";
            case "handle" -> "naughty";
            case "locale", "language" -> "en";
            case "accent" -> "#336699";
            case "allowedOrigins" -> "https://example.org";
            default -> "a good long text";
        };
    }

    private static JsonNode resolve(JsonNode api, JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private static Stream<List<String>> texts(Map<String, Object> body, List<String> above) {
        return body.entrySet().stream().flatMap(member -> {
            List<String> place =
                    Stream.concat(above.stream(), Stream.of(member.getKey())).toList();
            return switch (member.getValue()) {
                case String _, List<?> _ -> Stream.of(place);
                case Map<?, ?> inner -> texts(asBody(inner), place);
                default -> Stream.empty();
            };
        });
    }

    private static Map<String, Object> with(Map<String, Object> body, List<String> member, String text) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.compute(member.getFirst(), (_, before) -> switch (before) {
            case Map<?, ?> inner -> with(asBody(inner), member.subList(1, member.size()), text);
            case List<?> _ -> List.of(text);
            case null, default -> text;
        });
        return changed;
    }

    @SuppressWarnings("unchecked") // the members of JSON are named by texts
    private static Map<String, Object> asBody(Map<?, ?> inner) {
        return (Map<String, Object>) inner;
    }
}
