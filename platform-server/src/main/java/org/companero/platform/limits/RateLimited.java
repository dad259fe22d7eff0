package org.companero.platform.limits;

import java.time.Duration;
import org.companero.platform.web.RetryLaterException;
import org.springframework.http.HttpStatus;

/// Somebody asked too often; after a while they may again.
public final class RateLimited extends RetryLaterException {

    static final String CODE = "RATE_LIMITED";

    private static final long serialVersionUID = 1L;

    RateLimited(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, CODE, message(retryAfter), retryAfter);
    }

    static String message(Duration retryAfter) {
        return "Too many requests. Wait %d seconds and try again.".formatted(retryAfter.toSeconds());
    }
}
