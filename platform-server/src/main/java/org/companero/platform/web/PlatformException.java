package org.companero.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/// The root of every module's exceptions that a client can cause; the web edge turns them into problem details.
///
/// The message is shown to the client: it says what is wrong and what to do.
public class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> details;

    /// @param code    stable, upper snake case: clients switch on it
    /// @param details facts a client can use, such as limits or the fields that are wrong
    public PlatformException(HttpStatus status, String code, String message, Map<String, Object> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public PlatformException(HttpStatus status, String code, String message) {
        this(status, code, message, Map.of());
    }

    public final HttpStatus status() {
        return status;
    }

    public final String code() {
        return code;
    }

    public final Map<String, Object> details() {
        return details;
    }
}
