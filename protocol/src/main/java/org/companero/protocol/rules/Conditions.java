package org.companero.protocol.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.companero.protocol.program.Condition;

/// Looks into groups of conditions.
final class Conditions {

    private Conditions() {}

    /// The condition and all within it, without recursion: groups may be nested as deep as their text.
    static Stream<Condition> flat(Condition condition) {
        List<Condition> all = new ArrayList<>();
        Deque<Condition> open = new ArrayDeque<>(List.of(condition));
        while (!open.isEmpty()) {
            Condition next = open.pop();
            all.add(next);
            switch (next) {
                case Condition.All group -> group.conditions().forEach(open::push);
                case Condition.Any group -> group.conditions().forEach(open::push);
                case Condition.Not not -> open.push(not.condition());
                default -> {}
            }
        }
        return all.stream();
    }
}
