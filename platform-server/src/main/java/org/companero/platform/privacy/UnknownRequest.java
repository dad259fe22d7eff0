package org.companero.platform.privacy;

import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// What the current creator does not have, or no longer.
final class UnknownRequest {

    private UnknownRequest() {}

    static PlatformException contact() {
        return new PlatformException(
                HttpStatus.NOT_FOUND, "CONTACT_NOT_FOUND", "This contact does not exist, or was erased already.");
    }

    static PlatformException request() {
        return new PlatformException(HttpStatus.NOT_FOUND, "DATA_REQUEST_NOT_FOUND", "This request does not exist.");
    }

    static PlatformException file() {
        return new PlatformException(
                HttpStatus.NOT_FOUND,
                "EXPORT_NOT_AVAILABLE",
                "There is no file to fetch: it is not made yet, or its time is over. Ask for a new export.");
    }
}
