package org.companero.platform.ai;

import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// As many questions are being answered as this server can; asking again soon will do.
final class BusyException extends PlatformException {

    static final int RETRY_AFTER_SECONDS = 2;

    private static final long serialVersionUID = 1L;

    BusyException() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Many questions are being answered right now. Ask again in a few seconds.");
    }
}
