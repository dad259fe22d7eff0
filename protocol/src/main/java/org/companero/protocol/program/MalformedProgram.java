package org.companero.protocol.program;

import org.jspecify.annotations.Nullable;

/// A text that is not a program: broken JSON, an unknown kind or member, a missing part, a newer format.
public final class MalformedProgram extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    /// @param message what is wrong and what to do, for a person
    /// @param place where, as a path such as `steps[3].options`, or `line 4, column 12`; empty when unknown
    public MalformedProgram(String message, String place, @Nullable Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
