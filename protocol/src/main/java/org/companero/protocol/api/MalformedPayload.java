package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// A text that is not the payload that was expected.
public final class MalformedPayload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and where, for a person
    MalformedPayload(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
