package org.companero.protocol.frame;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// What the studio says to the server over the live socket, which it opens with its access token in the handshake.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface LiveRequest {

    /// Keeps the connection alive.
    @JsonTypeName("ping")
    record Ping() implements LiveRequest {}
}
