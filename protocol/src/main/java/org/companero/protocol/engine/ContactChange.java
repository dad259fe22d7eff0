package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/// A change to what is known of a person, for all programs.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ContactChange {

    @JsonTypeName("field_set")
    record FieldSet(String field, Value value) implements ContactChange {}

    @JsonTypeName("tag_added")
    record TagAdded(String tag) implements ContactChange {}

    @JsonTypeName("tag_removed")
    record TagRemoved(String tag) implements ContactChange {}
}
