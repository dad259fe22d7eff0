package org.companero.platform.web;

import java.io.IOException;

/// A body turned out larger than it may be while it was read.
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final int most;

    BodyTooLarge(int most) {
        super(message(most));
        this.most = most;
    }

    /// How many bytes it may have.
    int most() {
        return most;
    }

    static String message(int most) {
        return "The body is larger than %d KB. Send less at once.".formatted(most / 1024);
    }
}
