package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a message needs the creator's word before it goes out.
public enum Approval {
    /// It does not, or has it.
    @JsonProperty("given")
    GIVEN,
    /// It is waited for.
    @JsonProperty("awaited")
    AWAITED,
    /// The creator has said no.
    @JsonProperty("refused")
    REFUSED
}
