package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// Some of a creator's people.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Group {

    /// All of them.
    @JsonTypeName("everybody")
    record Everybody() implements Group {}

    /// Those who carry a tag.
    @JsonTypeName("tag")
    record Tag(String tag) implements Group {}

    /// Those in a segment.
    @JsonTypeName("segment")
    record Segment(String segment) implements Group {}
}
