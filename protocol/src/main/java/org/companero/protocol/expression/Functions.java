package org.companero.protocol.expression;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Every function and operator there is.
final class Functions {

    /// By the heading they have in the reference, in its order.
    static final SequencedMap<String, List<Function>> GROUPS = groups();

    private static final Map<String, Function> BY_NAME = GROUPS.values().stream()
            .flatMap(List::stream)
            .collect(toUnmodifiableMap(Function::name, function -> function));

    private Functions() {}

    static List<Function> all() {
        return GROUPS.values().stream().flatMap(List::stream).toList();
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static SequencedMap<String, List<Function>> groups() {
        SequencedMap<String, List<Function>> groups = new LinkedHashMap<>();
        groups.put("Operators", Operators.all());
        groups.put("Texts", Texts.all());
        groups.put("Numbers", Figures.all());
        groups.put("Dates and times", Dates.all());
        groups.put("Lists", Lists.all());
        return groups;
    }
}
