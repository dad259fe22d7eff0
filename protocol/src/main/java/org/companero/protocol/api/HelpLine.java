package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Somebody a person in danger can turn to at once.
///
/// @param name as it calls itself, 1 to 120 characters
/// @param reach a number to call, or an address to open, 1 to 120 characters
public record HelpLine(Purpose purpose, String name, String reach) {

    /// What it is for.
    public enum Purpose {
        /// Whatever the danger: police, ambulance.
        @JsonProperty("emergency")
        EMERGENCY,
        /// Thoughts of dying, or of hurting oneself or others.
        @JsonProperty("crisis")
        CRISIS,
        /// Being hurt by others.
        @JsonProperty("violence")
        VIOLENCE
    }
}
