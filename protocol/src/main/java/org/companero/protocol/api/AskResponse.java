package org.companero.protocol.api;

import java.util.List;

/// An answer from the creator's documents.
///
/// @param answer what to say; with mode `no_answer`, a sentence that says the documents do not tell
/// @param citations what it rests on, best first; empty with mode `no_answer`
/// @param model the model that wrote or found it
/// @param latencyMs how long it took, in milliseconds
public record AskResponse(String answer, List<Citation> citations, AnswerMode mode, String model, long latencyMs) {
    public AskResponse {
        citations = List.copyOf(citations);
    }
}
