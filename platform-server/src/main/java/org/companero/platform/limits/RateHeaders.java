package org.companero.platform.limits;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;

/// Tells a client what it may ask, in the form of draft-ietf-httpapi-ratelimit-headers-09: lists of structured fields
/// (RFC 9651). `RateLimit-Policy` has the quota `q` and its window `w`, `RateLimit` what remains, `r`, and in how
/// many seconds `t` all of it is there again.
final class RateHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String STATE = "RateLimit";

    private static final double MICROS = 1_000_000;

    private RateHeaders() {}

    static void write(Outcome outcome, HttpServletResponse response) {
        if (outcome.levels().isEmpty() || response.isCommitted()) {
            return;
        }
        response.setHeader(
                POLICY, outcome.levels().stream().map(RateHeaders::policy).collect(Collectors.joining(", ")));
        response.setHeader(
                STATE, outcome.levels().stream().map(RateHeaders::state).collect(Collectors.joining(", ")));
    }

    private static String policy(Outcome.Level level) {
        var rate = level.bucket().rate();
        return "\"%s\";q=%d;w=%d"
                .formatted(name(level), rate.count(), rate.period().toSeconds());
    }

    private static String state(Outcome.Level level) {
        return "\"%s\";r=%d;t=%d".formatted(name(level), level.left(), (long) Math.ceil(level.debt() / MICROS));
    }

    private static String name(Outcome.Level level) {
        return level.bucket().limit().word();
    }
}
