package org.companero.protocol.frame;

import org.jspecify.annotations.Nullable;

/// A text that is no frame. The socket stays open; the message is good to be sent back.
public final class MalformedFrame extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Not JSON, or JSON of another shape.
    public static final String MALFORMED = "MALFORMED_FRAME";
    /// A type of frame that is not known.
    public static final String UNKNOWN_TYPE = "UNKNOWN_FRAME_TYPE";
    /// Longer than [Frames#MAX_BYTES].
    public static final String TOO_LARGE = "FRAME_TOO_LARGE";

    private final String code;

    /// @param code one of the three above
    /// @param message what is wrong, for a person
    MalformedFrame(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// What is wrong, for a person.
    public String message() {
        return String.valueOf(getMessage());
    }
}
