package org.companero.studio.builder.model;

import java.util.Locale;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.studio.text.Messages;

/// What counts as an answer, in the creator's language.
final class AnswerWords {

    private final Messages messages;

    AnswerWords(Messages messages) {
        this.messages = messages;
    }

    String of(ExpectedAnswer answer) {
        return switch (answer) {
            case ExpectedAnswer.Text _ -> messages.text("builder.answer.text");
            case ExpectedAnswer.Number(var min, var max) ->
                min != null && max != null
                        ? messages.text("builder.answer.number-between", min.toPlainString(), max.toPlainString())
                        : messages.text("builder.answer.number");
            case ExpectedAnswer.Email _ -> messages.text("builder.answer.email");
            case ExpectedAnswer.Phone _ -> messages.text("builder.answer.phone");
            case ExpectedAnswer.Date _ -> messages.text("builder.answer.date");
            case ExpectedAnswer.Time _ -> messages.text("builder.answer.time");
            case ExpectedAnswer.Rating(var max) -> messages.text("builder.answer.rating", max);
            case ExpectedAnswer.Scale(var min, var max, var _, var _) ->
                messages.text("builder.answer.scale", min, max);
            case ExpectedAnswer.File(var kind) ->
                messages.text("builder.answer.file." + kind.name().toLowerCase(Locale.ROOT));
            case ExpectedAnswer.VoiceNote _ -> messages.text("builder.answer.voice-note");
            case ExpectedAnswer.Location _ -> messages.text("builder.answer.location");
        };
    }
}
