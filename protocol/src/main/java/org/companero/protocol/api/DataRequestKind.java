package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a data-protection request asks for.
public enum DataRequestKind {
    @JsonProperty("export")
    EXPORT,
    @JsonProperty("erasure")
    ERASURE
}
