package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;

/// Finds the expressions of a step that are true or not, as opposed to texts that are filled in.
final class Formulas {

    private Formulas() {}

    static Stream<String> of(Step step) {
        Stream<String> all = switch (step) {
            case Decide.Branch branch ->
                branch.cases().stream()
                        .flatMap(one -> one.condition().flat())
                        .filter(Condition.Formula.class::isInstance)
                        .map(one -> ((Condition.Formula) one).expression());
            case Think.Conversation talk -> Stream.of(talk.exit());
            default -> Stream.empty();
        };
        return all.filter(source -> !source.isBlank());
    }
}
