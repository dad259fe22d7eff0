package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error, as RFC 9457 `application/problem+json`.
///
/// @param detail what happened and what to do, for a person
/// @param code stable, upper snake case, for a program
/// @param requestId the `X-Request-ID` to quote when asking for help
public record ProblemResponse(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String code,
        @Nullable Instant timestamp,
        @JsonProperty("request_id") @Nullable String requestId,
        @Nullable Map<String, Object> details) {}
