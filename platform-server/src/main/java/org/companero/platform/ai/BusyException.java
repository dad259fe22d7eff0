package org.companero.platform.ai;

import java.time.Duration;
import org.companero.platform.web.RetryLaterException;
import org.springframework.http.HttpStatus;

/// As many questions are being answered as this server can; asking again soon will do.
final class BusyException extends RetryLaterException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Many questions are being answered right now. Ask again in a few seconds.",
                Duration.ofSeconds(2));
    }
}
