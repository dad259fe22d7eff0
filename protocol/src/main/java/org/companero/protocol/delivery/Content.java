package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// What a message says.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Content {

    /// These very words.
    @JsonTypeName("text")
    record Text(String text) implements Content {}

    /// Words that are still to be found by a model.
    ///
    /// @param brief what it shall be about
    @JsonTypeName("brief")
    record Brief(String brief) implements Content {}
}
