package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;

/// What came of a [ModelTask], each of its own.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ModelResult {

    /// @param text what to say
    /// @param reached whether the goal is reached
    /// @param summary what came of it, in a sentence; empty when there is nothing to say yet
    @JsonTypeName("conversed")
    record Conversed(String text, boolean reached, String summary) implements ModelResult {}

    /// @param values what was found, by the variable's name
    @JsonTypeName("extracted")
    record Extracted(Map<String, Value> values) implements ModelResult {
        public Extracted {
            values = Map.copyOf(values);
        }
    }

    /// @param kind the id of the kind, or empty for none of them
    @JsonTypeName("classified")
    record Classified(@JsonProperty("id") String kind) implements ModelResult {}

    @JsonTypeName("composed")
    record Composed(String text) implements ModelResult {}
}
