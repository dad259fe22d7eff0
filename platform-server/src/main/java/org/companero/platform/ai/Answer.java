package org.companero.platform.ai;

import java.time.Duration;
import java.util.List;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;

/// An answer and what it rests on.
///
/// @param text what to say; with [AnswerMode#NO_ANSWER] a sentence, in the question's language, that says the
///     documents do not tell
/// @param citations best first; never empty unless the mode is [AnswerMode#NO_ANSWER], then always empty
/// @param model the model that wrote the answer or found its sentences
/// @param latency from the question to the whole answer
public record Answer(String text, List<Citation> citations, AnswerMode mode, String model, Duration latency) {

    public Answer {
        citations = List.copyOf(citations);
        if (citations.isEmpty() != (mode == AnswerMode.NO_ANSWER)) {
            throw new IllegalArgumentException("an answer needs citations, no answer has none: " + mode);
        }
    }

    /// As clients get it.
    AskResponse toResponse() {
        return new AskResponse(text, citations, mode, model, latency.toMillis());
    }
}
