package org.companero.studio.builder.edit;

import java.util.Locale;

/// What a step is about, which gives it its colour.
public enum Family {
    SAY,
    ASK,
    THINK,
    DECIDE,
    TIME,
    KEEP,
    PROGRESS,
    CONNECT,
    END;

    /// The family in lower case, as message keys and style classes spell it.
    public String stem() {
        return name().toLowerCase(Locale.ROOT);
    }
}
