package org.companero.platform.vault;

import org.jspecify.annotations.Nullable;

/// A sealed value does not open: it was altered, made for another place, or its key is gone. Which one is not told.
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSealException() {
        this(null);
    }

    BrokenSealException(@Nullable Throwable cause) {
        super("a sealed value does not open here", cause);
    }
}
