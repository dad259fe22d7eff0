package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Step;

/// A branch has something to decide by.
final class EveryBranchDecides implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Step.Branch.class)
                .flatMap(branch -> branch.cases().isEmpty()
                        ? Stream.of(Problem.error("NO_CASES", branch, NodeNames.of(branch)))
                        : branch.cases().stream().flatMap(one -> check(drawing, branch, one)));
    }

    private static Stream<Problem> check(Drawing drawing, Step.Branch branch, Step.Branch.Case one) {
        Condition condition = one.condition();
        String name = NodeNames.of(branch);
        String variable = condition.variable();
        if (variable.isBlank()) {
            return Stream.of(Problem.error("CONDITION_WITHOUT_VARIABLE", branch, name));
        }
        if (!drawing.variables().contains(variable)) {
            return Stream.of(Problem.warning("VARIABLE_NEVER_SET", branch, name, NodeNames.shortened(variable)));
        }
        boolean needsValue = condition.operator() != Condition.Operator.IS_EMPTY
                && condition.operator() != Condition.Operator.IS_SET;
        return needsValue && condition.value().isBlank()
                ? Stream.of(Problem.warning("CONDITION_WITHOUT_VALUE", branch, name, variable))
                : Stream.empty();
    }
}
