package org.companero.protocol.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a function takes or gives: a type, or several that stand for one another.
enum Kind {
    TEXT("text", "texto", SimpleType.STRING),
    NUMBER("number", "número", SimpleType.DOUBLE),
    TRUTH("yes or no", "sí o no", SimpleType.BOOL),
    DATE("date", "fecha", ValueType.DATE.cel()),
    TIME("time", "hora", ValueType.TIME.cel()),
    MOMENT("moment", "momento", ValueType.MOMENT.cel()),
    TEXTS("list of texts", "lista de textos", ListType.create(SimpleType.STRING)),
    NUMBERS("list of numbers", "lista de números", ListType.create(SimpleType.DOUBLE)),
    ANY("value", "valor", TypeParamType.create("A")),
    LIST("list", "lista", ListType.create(TypeParamType.create("A"))),
    /// A date, a moment, or a text such as `2026-01-31`; the function gets the date.
    DAY("date", "fecha", ValueType.DATE.cel(), ValueType.MOMENT.cel(), SimpleType.STRING),
    /// A time, a moment, or a text such as `07:30`; the function gets the time.
    CLOCK("time", "hora", ValueType.TIME.cel(), ValueType.MOMENT.cel(), SimpleType.STRING),
    /// One of the ways to write a date.
    STYLE("style", "estilo", SimpleType.STRING),
    /// A regular expression, written out in the expression; the function gets it compiled.
    PATTERN("pattern", "patrón", SimpleType.STRING);

    private static final java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile("\\{(\\d+),?(\\d*)}");

    private final String english;
    private final String spanish;
    private final List<CelType> types;

    Kind(String english, String spanish, CelType... types) {
        this.english = english;
        this.spanish = spanish;
        this.types = List.of(types);
    }

    List<CelType> types() {
        return types;
    }

    String word(Locale locale) {
        return Language.isSpanish(locale) ? spanish : english;
    }

    /// What the function gets for such a value.
    @Nullable
    Object given(@Nullable Object value, Work work) {
        return switch (this) {
            case DAY -> work.day(value);
            case CLOCK -> work.clock(value);
            default -> value;
        };
    }

    /// What a text that is written out in the expression stands for; null if it is none of this kind.
    @Nullable
    Object literal(String text) {
        return switch (this) {
            case DAY -> Values.date(text);
            case CLOCK -> Values.time(text);
            case STYLE -> Language.STYLES.contains(text) ? text : null;
            case PATTERN -> pattern(text);
            default -> text;
        };
    }

    private static @Nullable Object pattern(String text) {
        if (text.length() > Limits.PATTERN || copies(text) > Limits.PATTERN_COPIES) {
            return null;
        }
        try {
            Pattern pattern = Pattern.compile(text);
            return pattern.programSize() <= Limits.PATTERN_PROGRAM ? pattern : null;
        } catch (PatternSyntaxException _) {
            return null;
        }
    }

    /// How often the pattern's parts are copied at most. RE2 writes `(a{100}){100}` out ten thousand times
    /// before anybody can ask how large it became, so that all its counts are multiplied, whether they are
    /// within one another or not.
    private static double copies(String text) {
        return COUNT.matcher(text)
                .results()
                .map(count -> count.group(2).isEmpty() ? count.group(1) : count.group(2))
                .mapToDouble(digits -> Math.max(1, Double.parseDouble(digits)))
                .reduce(1, (one, other) -> one * other);
    }
}
