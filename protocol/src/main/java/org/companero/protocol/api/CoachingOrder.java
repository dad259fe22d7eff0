package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What shall become of one run, of all runs of a program, or of all of a creator.
public record CoachingOrder(Order order) {

    public enum Order {
        /// Whoever is in a run stays where they are. What they say is answered freely, and what falls due waits.
        @JsonProperty("pause")
        PAUSE,
        /// Ends the pause; what fell due meanwhile happens now, once.
        @JsonProperty("resume")
        RESUME,
        /// Ends the run and begins a new one as that one began, in the version that is published now.
        @JsonProperty("restart")
        RESTART,
        /// Ends the run with the outcome `cancelled`.
        @JsonProperty("cancel")
        CANCEL
    }
}
