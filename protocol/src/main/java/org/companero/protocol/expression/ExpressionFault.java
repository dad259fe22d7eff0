package org.companero.protocol.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says what is wrong in an expression or template, and where.
public final class ExpressionFault extends RuntimeException {

    private final transient Reason reason;
    private final int position;
    private final int length;
    private final @Nullable String suggestion;
    private final transient List<Function<Locale, String>> words;

    ExpressionFault(
            Reason reason,
            int position,
            int length,
            @Nullable String suggestion,
            List<Function<Locale, String>> words) {
        super(null, null, false, false);
        this.reason = reason;
        this.position = position;
        this.length = length;
        this.suggestion = suggestion;
        this.words = words;
    }

    /// The place in the source, counted in `char`s from 0: within it, unless it is empty.
    public int position() {
        return position;
    }

    /// How many characters it is about; 0 only in an empty source.
    public int length() {
        return length;
    }

    /// What may have been meant, as it would be written instead.
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    /// What is wrong, in English or Spanish.
    public String message(Locale locale) {
        String text = reason.text(locale)
                .formatted(words.stream().map(word -> word.apply(locale)).toArray());
        if (suggestion == null) {
            return text;
        }
        return text + (Language.isSpanish(locale) ? " ¿Querías decir %s?" : " Did you mean %s?").formatted(suggestion);
    }

    @Override
    public String getMessage() {
        return message(Locale.ENGLISH) + " (at character " + position + ")";
    }

    Reason reason() {
        return reason;
    }

    /// The same fault in a text in which the expression begins at that place.
    ExpressionFault within(int begin) {
        return new ExpressionFault(reason, position + begin, length, suggestion, words);
    }
}
