package org.companero.protocol.safeguarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What kind of danger somebody speaks of, the most urgent first.
public enum Danger {
    /// Wanting to die, or to end one's life.
    @JsonProperty("suicide")
    SUICIDE,
    /// Hurting oneself.
    @JsonProperty("self-harm")
    SELF_HARM,
    /// Wanting to hurt others, or being afraid to.
    @JsonProperty("violence")
    VIOLENCE,
    /// Being hurt by others.
    @JsonProperty("abuse")
    ABUSE;

    /// The name in data files, payloads and the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when there is none of that name
    public static Danger of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
