package org.companero.platform.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// Something cannot be done now, and can later; the answer says when in `Retry-After`.
public class RetryLaterException extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /// @param retryAfter rounded up to whole seconds
    public RetryLaterException(
            HttpStatus status, String code, String message, Duration retryAfter, Map<String, Object> details) {
        super(status, code, message, details);
        this.retryAfter = retryAfter;
    }

    public RetryLaterException(HttpStatus status, String code, String message, Duration retryAfter) {
        this(status, code, message, retryAfter, Map.of());
    }

    /// As the header carries it.
    public final long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
