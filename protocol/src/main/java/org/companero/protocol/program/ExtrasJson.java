package org.companero.protocol.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds what a program's tree holds beyond what was understood of it, and puts it back.
final class ExtrasJson {

    private static final String BY_ID = "id=";

    private final JsonMapper mapper;

    ExtrasJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// @param source what was read
    /// @param understood what would be written of it
    Extras find(JsonNode source, JsonNode understood) {
        Map<String, String> found = new LinkedHashMap<>();
        compare("", source, understood, found);
        return found.isEmpty() ? Extras.NONE : new Extras(found);
    }

    private void compare(String place, JsonNode source, JsonNode understood, Map<String, String> found) {
        if (source.isObject() && understood.isObject()) {
            source.properties().forEach(member -> {
                String here = place + "/" + escaped(member.getKey());
                JsonNode known = understood.get(member.getKey());
                if (known != null) {
                    compare(here, member.getValue(), known, found);
                } else if (!member.getValue().isNull()) {
                    found.put(here, mapper.writeValueAsString(member.getValue()));
                }
            });
        } else if (source instanceof ArrayNode list && understood instanceof ArrayNode known) {
            // Lists of texts may be put in another order on the way; their members hold nothing unknown.
            for (int i = 0; i < Math.min(list.size(), known.size()); i++) {
                if (list.get(i).isObject()) {
                    compare(place + "/" + name(list.get(i), i), list.get(i), known.get(i), found);
                }
            }
        }
    }

    void putBack(Extras extras, ObjectNode root) {
        new TreeMap<>(extras.members()).forEach((place, json) -> {
            int last = place.lastIndexOf('/');
            if (owner(root, place.substring(0, last)) instanceof ObjectNode owner) {
                owner.set(plain(place.substring(last + 1)), mapper.readTree(json));
            }
        });
    }

    private static @Nullable JsonNode owner(JsonNode root, String place) {
        JsonNode at = root;
        for (String step : place.isEmpty() ? new String[0] : place.substring(1).split("/", -1)) {
            at = at instanceof ArrayNode list ? member(list, step) : at.get(plain(step));
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static @Nullable JsonNode member(ArrayNode list, String name) {
        for (int i = 0; i < list.size(); i++) {
            if (name(list.get(i), i).equals(name)) {
                return list.get(i);
            }
        }
        return null;
    }

    private static String name(JsonNode member, int place) {
        String id = member.path("id").asString("");
        return id.isEmpty() ? String.valueOf(place) : BY_ID + escaped(id);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String plain(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
