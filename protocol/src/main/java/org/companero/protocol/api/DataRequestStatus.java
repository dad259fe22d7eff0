package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a data-protection request is.
public enum DataRequestStatus {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED
}
