package org.companero.platform.outbound;

import org.springframework.http.HttpStatus;

/// Why a request did not bring an answer. The name is part of the stable code that clients see.
public enum OutboundFault {
    ADDRESS_INVALID(
            HttpStatus.BAD_REQUEST,
            "This is not a web address that can be called. Write it in full, such as https://example.org/path."),
    ADDRESS_FORBIDDEN(
            HttpStatus.BAD_REQUEST,
            "This address is not on the public internet, or its port is not open to such calls."),
    REQUEST_INVALID(HttpStatus.BAD_REQUEST, "The method, a header or the body cannot be sent."),
    NAME_UNKNOWN(HttpStatus.BAD_GATEWAY, "The name in this address could not be resolved."),
    UNREACHABLE(HttpStatus.BAD_GATEWAY, "Nothing answered properly at this address."),
    TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT, "The answer took too long."),
    TOO_LARGE(HttpStatus.BAD_GATEWAY, "The answer is larger than allowed."),
    ENCODED(HttpStatus.BAD_GATEWAY, "The answer is compressed, though an uncompressed one was asked for."),
    TOO_MANY_REDIRECTS(HttpStatus.BAD_GATEWAY, "The address redirects too often. Use the one it ends at."),
    REDIRECT_REFUSED(HttpStatus.BAD_GATEWAY, "The address redirects to where this request may not follow.");

    private final HttpStatus status;
    private final String message;

    OutboundFault(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    HttpStatus status() {
        return status;
    }

    String message() {
        return message;
    }
}
