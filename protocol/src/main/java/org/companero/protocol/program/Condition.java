package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Compares a variable with a value. A variable that was never set is empty text.
///
/// @param variable the variable's name
/// @param value what it is compared with; `{{variable}}` is filled in; ignored by the two emptiness operators
public record Condition(String variable, Operator operator, String value) {

    /// How the two are compared: as numbers where both are numbers, else as texts whatever their case and accents.
    public enum Operator {
        @JsonProperty("equals")
        EQUALS,
        @JsonProperty("not_equals")
        NOT_EQUALS,
        @JsonProperty("contains")
        CONTAINS,
        @JsonProperty("greater")
        GREATER,
        @JsonProperty("at_least")
        AT_LEAST,
        @JsonProperty("less")
        LESS,
        @JsonProperty("at_most")
        AT_MOST,
        @JsonProperty("is_empty")
        IS_EMPTY,
        @JsonProperty("is_set")
        IS_SET
    }
}
