package org.companero.platform.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/// Collects what is wrong with a request's fields, so that a client learns of all of it at once.
public final class FieldErrors {

    private final Map<String, Object> fields = new TreeMap<>();

    /// Notes the message for the field unless it holds; the first message of a field stays.
    public void check(boolean holds, String field, String message) {
        if (!holds) {
            fields.putIfAbsent(field, message);
        }
    }

    /// @throws PlatformException 400 `VALIDATION_FAILED` when any check failed
    public void refuseIfAny() {
        if (!fields.isEmpty()) {
            throw refusal(fields);
        }
    }

    static PlatformException refusal(Map<String, Object> fields) {
        return new PlatformException(
                HttpStatus.BAD_REQUEST,
                "VALIDATION_FAILED",
                "Some fields are not acceptable; `details.fields` names each.",
                Map.of("fields", fields));
    }
}
