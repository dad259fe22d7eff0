package org.companero.platform.limits;

import java.time.Duration;
import org.companero.platform.web.RetryLaterException;
import org.springframework.http.HttpStatus;

/// There is no seat now; asking again soon will do.
public final class Busy extends RetryLaterException {

    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofSeconds(2);

    private Busy(HttpStatus status, String code, String message) {
        super(status, code, message, SOON);
    }

    /// The server has as much to do as it can.
    static Busy altogether() {
        return new Busy(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Many questions are being answered right now. Ask again in a few seconds.");
    }

    /// This creator has sent more than may wait.
    static Busy withTooMany() {
        return new Busy(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_AT_ONCE",
                "You ask more questions at a time than are answered for one creator. Wait for answers, then ask again.");
    }
}
