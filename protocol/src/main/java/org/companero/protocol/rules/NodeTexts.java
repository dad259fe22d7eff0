package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Step;

/// The texts of a step in which variables are filled in.
final class NodeTexts {

    private NodeTexts() {}

    static Stream<String> of(Step step) {
        return switch (step) {
            case Step.Message message -> Stream.of(message.text());
            case Step.Question question -> Stream.of(question.text(), question.retryText());
            case Step.Choice choice ->
                Stream.concat(
                        Stream.of(choice.text(), choice.retryText()),
                        choice.options().stream().map(Step.Choice.Option::label));
            case Step.Branch branch ->
                branch.cases().stream().map(Step.Branch.Case::condition).map(Condition::value);
            case Step.SetVariable set -> Stream.of(set.value());
            case Step.Answer answer -> Stream.of(answer.question());
            case Step.Wait _, Step.End _ -> Stream.empty();
        };
    }
}
