package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Variables;

/// What a step keeps, it keeps under a name that can be used.
final class EveryAnswerIsKept implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream().flatMap(step -> switch (step) {
            case Step.Question question -> name(question, question.variable());
            case Step.SetVariable set -> name(set, set.variable());
            case Step.Choice choice when !choice.variable().isEmpty() -> name(choice, choice.variable());
            case Step.Choice _, Step.Message _, Step.Branch _, Step.Answer _, Step.Wait _, Step.End _ -> Stream.empty();
        });
    }

    private static Stream<Problem> name(Step step, String variable) {
        if (variable.isBlank()) {
            return Stream.of(Problem.error("VARIABLE_MISSING", step, NodeNames.of(step)));
        }
        if (variable.equals(Variables.INPUT)) {
            return Stream.of(Problem.error("VARIABLE_RESERVED", step, NodeNames.of(step), variable));
        }
        return Variables.isName(variable)
                ? Stream.empty()
                : Stream.of(Problem.error("VARIABLE_INVALID", step, NodeNames.of(step), NodeNames.shortened(variable)));
    }
}
