package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What sort of message it is.
public enum Kind {
    /// A program speaks of its own accord.
    @JsonProperty("nudge")
    NUDGE,
    /// Something the person wanted to be reminded of.
    @JsonProperty("reminder")
    REMINDER,
    /// A question that keeps a channel's window open.
    @JsonProperty("window_question")
    WINDOW_QUESTION,
    /// The creator writes to many at once.
    @JsonProperty("broadcast")
    BROADCAST
}
