package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/// Something of the creator's changed; read it again by its id.
///
/// @param deleted whether it is gone
public record Change(Kind kind, UUID id, boolean deleted) {

    /// What it is.
    public enum Kind {
        @JsonProperty("program")
        PROGRAM,
        @JsonProperty("conversation")
        CONVERSATION,
        @JsonProperty("contact")
        CONTACT
    }
}
