package org.companero.platform.web;

import org.jspecify.annotations.Nullable;

/// The server cannot start. The message is the one line the operator reads: what is wrong and what to do.
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupFailure(String message) {
        this(message, null);
    }

    public StartupFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
