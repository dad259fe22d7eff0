package org.companero.platform.isolation;

import java.util.Locale;
import java.util.SequencedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// What the installation says it can do.
///
/// @param operations method and path of each, such as `GET /api/v1/creators/me`
record Description(SequencedSet<String> operations) {

    // Where the container sends what went wrong; it answers nothing by itself.
    private static final String ERRORS = "/error";

    static Description read(Wire wire) {
        var answer = wire.ask(null, "GET", "/v3/api-docs", null);
        var operations = new TreeSet<String>();
        var paths = JsonMapper.builder().build().readTree(answer.body()).get("paths");
        for (var path : paths.properties()) {
            if (!path.getKey().equals(ERRORS)) {
                path.getValue().properties().forEach(method -> operations.add(name(method.getKey(), path.getKey())));
            }
        }
        return new Description(operations);
    }

    boolean has(String operation) {
        return operations.contains(operation);
    }

    private static String name(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
