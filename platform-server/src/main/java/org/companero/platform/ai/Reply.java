package org.companero.platform.ai;

import java.util.List;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.Citation;

/// An answer before anybody has looked at the clock.
record Reply(String text, List<Citation> citations, AnswerMode mode, String model) {

    Reply {
        citations = List.copyOf(citations);
    }

    /// Says something that rests on no document.
    static Reply without(String text, String model) {
        return new Reply(text, List.of(), AnswerMode.NO_ANSWER, model);
    }
}
