package org.companero.protocol.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.Locale;

/// What a value is. There is one kind of number: whether it is whole never matters to a creator.
public enum ValueType {
    TEXT(SimpleType.STRING, "text", "texto"),
    NUMBER(SimpleType.DOUBLE, "number", "número"),
    /// Yes or no.
    TRUTH(SimpleType.BOOL, "yes or no", "sí o no"),
    /// A day of the calendar, wherever one is.
    DATE(OpaqueType.create("date"), "date", "fecha"),
    /// An hour of the day, wherever one is.
    TIME(OpaqueType.create("time"), "time", "hora"),
    /// An instant, the same everywhere.
    MOMENT(OpaqueType.create("moment"), "moment", "momento"),
    /// A list of texts.
    LIST(ListType.create(SimpleType.STRING), "list", "lista");

    private final CelType cel;
    private final String english;
    private final String spanish;

    ValueType(CelType cel, String english, String spanish) {
        this.cel = cel;
        this.english = english;
        this.spanish = spanish;
    }

    CelType cel() {
        return cel;
    }

    /// Its name, as a creator reads it.
    public String word(Locale locale) {
        return Language.isSpanish(locale) ? spanish : english;
    }

    /// The type that CEL found; a list is one whatever it lists.
    static ValueType of(CelType found) {
        for (ValueType type : values()) {
            if (type.cel.equals(found)) {
                return type;
            }
        }
        return found instanceof ListType ? LIST : TEXT;
    }
}
