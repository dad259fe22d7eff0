package org.companero.platform.ai;

import org.jspecify.annotations.Nullable;

/// The chat model did not write what it was asked for.
final class DraftFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
