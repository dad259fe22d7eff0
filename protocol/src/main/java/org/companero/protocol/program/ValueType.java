package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What sort of value a variable holds.
public enum ValueType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("truth")
    TRUTH,
    @JsonProperty("date")
    DATE,
    @JsonProperty("time")
    TIME,
    @JsonProperty("list")
    LIST
}
