package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How an answer came about.
public enum AnswerMode {
    /// Written by a model, from the cited passages.
    @JsonProperty("generated")
    GENERATED,
    /// Exact sentences from the documents.
    @JsonProperty("extractive")
    EXTRACTIVE,
    /// The documents do not say.
    @JsonProperty("no_answer")
    NO_ANSWER
}
