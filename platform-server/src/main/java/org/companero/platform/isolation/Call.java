package org.companero.platform.isolation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one operation of the API is called.
///
/// @param operation method and path, as the API's description has them
/// @param thing     what `{id}` in the path, or `%s` in the body, names; null where there is no id
/// @param body      JSON to send, if any; `%m` stands for the other creator's marker, `%s` for the id
/// @param values    what the other parameters of the path are
/// @param skip      why it is not called at all, or null
record Call(
        String operation,
        @Nullable Thing thing,
        @Nullable String body,
        Map<String, String> values,
        @Nullable String skip) {

    static Call plain(String operation) {
        return new Call(operation, null, null, Map.of(), null);
    }

    static Call of(String operation, Thing thing) {
        return new Call(operation, thing, null, Map.of(), null);
    }

    static Call skipped(String operation, String why) {
        return new Call(operation, null, null, Map.of(), why);
    }

    Call sending(String json) {
        return new Call(operation, thing, json, values, skip);
    }

    Call with(String parameter, String value) {
        return new Call(operation, thing, body, Map.of(parameter, value), skip);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    /// Whether calling it for an own thing would take the thing away.
    boolean destructive() {
        return method().equals("DELETE");
    }

    /// The address with its parameters filled in.
    String path(String id) {
        String path = operation.substring(operation.indexOf(' ') + 1).replace("{id}", id);
        for (var value : values.entrySet()) {
            path = path.contains("{" + value.getKey() + "}")
                    ? path.replace("{" + value.getKey() + "}", value.getValue())
                    : path + (path.contains("?") ? "&" : "?") + value.getKey() + "=" + value.getValue();
        }
        return path;
    }

    @Nullable
    String body(String id, String marker) {
        return body == null ? null : body.replace("%m", marker).replace("%s", id);
    }
}
