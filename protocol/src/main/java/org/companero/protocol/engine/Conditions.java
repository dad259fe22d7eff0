package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.companero.protocol.program.Condition;
import org.companero.protocol.text.Words;

/// Decides whether a condition holds.
///
/// Nothing compares with nothing: an empty variable is not less or greater than anything, and no text contains an
/// empty one.
final class Conditions {

    private static final int MAX_DEPTH = 20;

    private final Memory memory;

    Conditions(Memory memory) {
        this.memory = memory;
    }

    boolean holds(Condition condition) {
        return holds(condition, 0);
    }

    /// Groups nested deeper than anybody draws them do not hold.
    private boolean holds(Condition condition, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        return switch (condition) {
            case Condition.Compare(String variable, Condition.Operator operator, String value) ->
                compares(memory.get(variable), operator, value);
            case Condition.Field(String field, Condition.Operator operator, String value) ->
                compares(memory.person().fields().getOrDefault(field, Value.NOTHING), operator, value);
            case Condition.Tag(String tag) -> has(memory.person().tags(), tag);
            case Condition.Segment(String segment) -> has(memory.person().segments(), segment);
            case Condition.Language(String language) -> speaks(memory.person().language(), language);
            case Condition.Channel(String channel) -> memory.person().channel().equals(channel);
            case Condition.LocalHours hours -> isNow(hours);
            case Condition.Formula(String expression) -> memory.isTrue(expression);
            case Condition.All all -> all.conditions().stream().allMatch(one -> holds(one, depth + 1));
            case Condition.Any any -> any.conditions().stream().anyMatch(one -> holds(one, depth + 1));
            case Condition.Not(Condition other) -> !holds(other, depth + 1);
        };
    }

    private boolean compares(Value value, Condition.Operator operator, String with) {
        String actual = value.plain().strip();
        String wanted = memory.plain(with);
        Customs customs = memory.customs();
        return switch (operator) {
            case IS_EMPTY -> actual.isEmpty();
            case IS_SET -> !actual.isEmpty();
            case EQUALS -> compare(actual, wanted, customs) == 0;
            case NOT_EQUALS -> compare(actual, wanted, customs) != 0;
            case CONTAINS -> !wanted.isEmpty() && Words.fold(actual).contains(Words.fold(wanted));
            case GREATER -> bothSet(actual, wanted) && compare(actual, wanted, customs) > 0;
            case AT_LEAST -> bothSet(actual, wanted) && compare(actual, wanted, customs) >= 0;
            case LESS -> bothSet(actual, wanted) && compare(actual, wanted, customs) < 0;
            case AT_MOST -> bothSet(actual, wanted) && compare(actual, wanted, customs) <= 0;
        };
    }

    private static boolean has(Set<String> names, String name) {
        return names.contains(name)
                || names.stream().anyMatch(one -> Words.fold(one).equals(Words.fold(name)));
    }

    private boolean speaks(String theirs, String language) {
        String spoken = (theirs.isBlank() ? memory.language() : theirs)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        String wanted = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return spoken.equals(wanted) || spoken.startsWith(wanted + "-");
    }

    private boolean isNow(Condition.LocalHours hours) {
        ZonedDateTime now = memory.now();
        LocalTime time = now.toLocalTime();
        boolean overMidnight = !hours.to().isAfter(hours.from());
        boolean afterMidnight = overMidnight && time.isBefore(hours.to());
        boolean within = overMidnight
                ? afterMidnight || !time.isBefore(hours.from())
                : !time.isBefore(hours.from()) && time.isBefore(hours.to());
        DayOfWeek day = afterMidnight && !hours.to().equals(hours.from())
                ? now.getDayOfWeek().minus(1)
                : now.getDayOfWeek();
        return within && (hours.days().isEmpty() || hours.days().contains(day));
    }

    private static boolean bothSet(String actual, String wanted) {
        return !actual.isEmpty() && !wanted.isEmpty();
    }

    static int compare(String actual, String wanted, Customs customs) {
        Optional<BigDecimal> left = Numbers.exactly(actual, customs);
        Optional<BigDecimal> right = Numbers.exactly(wanted, customs);
        return left.isPresent() && right.isPresent()
                ? left.get().compareTo(right.get())
                : Words.fold(actual).compareTo(Words.fold(wanted));
    }
}
