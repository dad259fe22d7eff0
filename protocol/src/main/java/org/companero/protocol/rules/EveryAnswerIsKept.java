package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Variable;
import org.companero.protocol.program.Variables;

/// What a step keeps, it keeps under a name that can be used.
final class EveryAnswerIsKept implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream().flatMap(step -> switch (step) {
            case Ask.Question question -> name(question, question.variable());
            case Ask.SeveralChoices several -> name(several, several.variable());
            case Keep.SetVariable set -> name(set, set.variable());
            case Keep.Append append -> name(append, append.variable());
            case Keep.Count count -> name(count, count.variable());
            case Think.Extract extract ->
                extract.wanted().stream()
                        .flatMap(one -> name(extract, one.variable()))
                        .limit(1);
            case Connect.Webhook webhook ->
                webhook.keeps().stream()
                        .flatMap(one -> name(webhook, one.variable()))
                        .limit(1);
            case Connect.CallProgram call ->
                call.takes().stream().flatMap(one -> name(call, one.to())).limit(1);
            default -> Variable.keptBy(step).stream().flatMap(one -> name(step, one.name()));
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
