package org.companero.platform.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/// Collects what is wrong with a request's fields, so that a client learns of all of it at once.
public final class FieldErrors {

    private final Map<String, Object> fields = new TreeMap<>();
    private final Map<String, Object> facts = new TreeMap<>();

    /// Notes the message for the field unless it holds; the first message of a field stays.
    public void check(boolean holds, String field, String message) {
        if (!holds) {
            fields.putIfAbsent(field, message);
        }
    }

    /// Adds a fact to the refusal's `details`, beside `fields`.
    public void note(String name, Object fact) {
        facts.put(name, fact);
    }

    /// @throws PlatformException 400 `VALIDATION_FAILED` when any check failed
    public void refuseIfAny() {
        if (!fields.isEmpty()) {
            throw refusal(fields, facts);
        }
    }

    static PlatformException refusal(Map<String, Object> fields) {
        return refusal(fields, Map.of());
    }

    private static PlatformException refusal(Map<String, Object> fields, Map<String, Object> facts) {
        Map<String, Object> details = new TreeMap<>(facts);
        details.put("fields", fields);
        return new PlatformException(
                HttpStatus.BAD_REQUEST,
                "VALIDATION_FAILED",
                "Some fields are not acceptable; `details.fields` names each.",
                details);
    }
}
