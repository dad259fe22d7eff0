package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Decide;

/// A switch has a value to look at, and cases with values of their own.
final class EverySwitchDecides implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Decide.Switch.class).flatMap(EverySwitchDecides::check);
    }

    private static Stream<Problem> check(Decide.Switch decide) {
        String name = NodeNames.of(decide);
        Stream<Problem> value = decide.value().isBlank()
                ? Stream.of(Problem.error("SWITCH_WITHOUT_VALUE", decide, name))
                : Stream.empty();
        return decide.cases().isEmpty()
                ? Stream.concat(value, Stream.of(Problem.error("NO_CASES", decide, name)))
                : Stream.concat(value, cases(decide, name));
    }

    private static Stream<Problem> cases(Decide.Switch decide, String name) {
        Set<String> seen = new HashSet<>();
        return decide.cases().stream().flatMap(one -> {
            if (one.values().isEmpty()) {
                return Stream.of(Problem.error("CASE_WITHOUT_VALUES", decide, name));
            }
            return one.values().stream()
                    .map(value -> value.strip().toLowerCase(Locale.ROOT))
                    .filter(value -> !seen.add(value))
                    .map(value -> Problem.warning("DUPLICATE_CASE", decide, name, NodeNames.shortened(value)));
        });
    }
}
