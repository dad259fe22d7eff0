package org.companero.studio.builder.model;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Variables;

/// The kinds of condition a creator can choose, in the menu's order.
public enum ConditionKind {
    COMPARE,
    FIELD,
    TAG,
    SEGMENT,
    LANGUAGE,
    CHANNEL,
    HOURS,
    FORMULA,
    ALL,
    ANY,
    NOT;

    public static ConditionKind of(Condition condition) {
        return switch (condition) {
            case Condition.Compare _ -> COMPARE;
            case Condition.Field _ -> FIELD;
            case Condition.Tag _ -> TAG;
            case Condition.Segment _ -> SEGMENT;
            case Condition.Language _ -> LANGUAGE;
            case Condition.Channel _ -> CHANNEL;
            case Condition.LocalHours _ -> HOURS;
            case Condition.Formula _ -> FORMULA;
            case Condition.All _ -> ALL;
            case Condition.Any _ -> ANY;
            case Condition.Not _ -> NOT;
        };
    }

    /// A new condition of the kind; a group begins with what was there before.
    ///
    /// @param variable what a comparison begins with
    public Condition draft(Condition before, String variable) {
        return switch (this) {
            case COMPARE -> new Condition.Compare(variable, Operator.IS_SET, "");
            case FIELD -> new Condition.Field("", Operator.IS_SET, "");
            case TAG -> new Condition.Tag("");
            case SEGMENT -> new Condition.Segment("");
            case LANGUAGE -> new Condition.Language("es");
            case CHANNEL -> new Condition.Channel("widget");
            case HOURS -> new Condition.LocalHours(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of());
            case FORMULA -> new Condition.Formula("");
            case ALL -> new Condition.All(members(before));
            case ANY -> new Condition.Any(members(before));
            case NOT -> new Condition.Not(before);
        };
    }

    /// What a comparison that nobody has chosen yet asks for.
    public static Condition fresh() {
        return new Condition.Compare(Variables.INPUT, Operator.IS_SET, "");
    }

    private static List<Condition> members(Condition before) {
        return switch (before) {
            case Condition.All(var all) -> all;
            case Condition.Any(var any) -> any;
            default -> List.of(before);
        };
    }

    public String stem() {
        return name().toLowerCase(Locale.ROOT);
    }
}
