package org.companero.protocol.engine;

import java.math.BigDecimal;
import org.companero.protocol.program.ExpectedAnswer;

/// What the engine says after an answer that does not count, where the creator wrote nothing.
final class Retry {

    private Retry() {}

    static String after(ExpectedAnswer expected, String language) {
        return switch (expected) {
            case ExpectedAnswer.Text words -> Phrase.WRITE_TEXT.in(language, words.maxLength());
            case ExpectedAnswer.Number bounds -> number(bounds, language);
            case ExpectedAnswer.Email _ -> Phrase.WRITE_EMAIL.in(language);
            case ExpectedAnswer.Phone _ -> Phrase.WRITE_PHONE.in(language);
            case ExpectedAnswer.Date _ -> Phrase.WRITE_DATE.in(language);
            case ExpectedAnswer.Time _ -> Phrase.WRITE_TIME.in(language);
            case ExpectedAnswer.Rating rating -> Phrase.WRITE_BETWEEN.in(language, 1, rating.max());
            case ExpectedAnswer.Scale scale -> Phrase.WRITE_BETWEEN.in(language, scale.min(), scale.max());
            case ExpectedAnswer.File _ -> Phrase.SEND_FILE.in(language);
            case ExpectedAnswer.VoiceNote _ -> Phrase.SEND_VOICE.in(language);
            case ExpectedAnswer.Location _ -> Phrase.SEND_LOCATION.in(language);
        };
    }

    private static String number(ExpectedAnswer.Number bounds, String language) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        if (min != null && max != null) {
            return Phrase.WRITE_BETWEEN.in(language, min, max);
        }
        if (min != null) {
            return Phrase.WRITE_AT_LEAST.in(language, min);
        }
        return max == null ? Phrase.WRITE_NUMBER.in(language) : Phrase.WRITE_AT_MOST.in(language, max);
    }
}
