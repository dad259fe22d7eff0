package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.program.Condition;

/// Decides whether a condition holds.
///
/// Nothing compares with nothing: an empty variable is not less or greater than anything, and no text contains an empty
/// one.
final class Conditions {

    private Conditions() {}

    static boolean holds(Condition condition, Map<String, String> variables, Customs customs) {
        String actual = variables.getOrDefault(condition.variable(), "").strip();
        String wanted = Template.fill(condition.value(), variables).strip();
        return switch (condition.operator()) {
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

    private static boolean bothSet(String actual, String wanted) {
        return !actual.isEmpty() && !wanted.isEmpty();
    }

    private static int compare(String actual, String wanted, Customs customs) {
        Optional<BigDecimal> left = Numbers.exactly(actual, customs);
        Optional<BigDecimal> right = Numbers.exactly(wanted, customs);
        return left.isPresent() && right.isPresent()
                ? left.get().compareTo(right.get())
                : Words.fold(actual).compareTo(Words.fold(wanted));
    }
}
