package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;

/// Where a person's clock is, and how that is known.
public record Zone(ZoneId id, Source source) {

    /// The surer the later.
    public enum Source {
        /// It is not known: the creator's own.
        @JsonProperty("creator")
        CREATOR,
        /// Of the country of their phone number.
        @JsonProperty("phone")
        PHONE,
        /// Their browser said so.
        @JsonProperty("browser")
        BROWSER,
        /// They said so, or the creator did.
        @JsonProperty("told")
        TOLD
    }
}
