package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;

/// Steps for tests, with what does not matter left out.
public final class Steps {

    private Steps() {}

    public static Step message(String id, String text) {
        return new Say.Message(new NodeId(id), "", text);
    }

    public static Step question(String id, ExpectedAnswer answer, String variable) {
        return new Ask.Question(new NodeId(id), "", "Please tell", answer, variable, "", 3);
    }

    public static Step words(String id, String variable) {
        return question(id, new ExpectedAnswer.Text(200), variable);
    }

    public static ExpectedAnswer number(int min, int max) {
        return new ExpectedAnswer.Number(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /// A choice whose options' ids are `a`, `b`, `c` and so on.
    public static Step choice(String id, String variable, String... labels) {
        List<Ask.Option> options = Stream.iterate(0, i -> i < labels.length, i -> i + 1)
                .map(i -> new Ask.Option(String.valueOf((char) ('a' + i)), labels[i]))
                .toList();
        return new Ask.Choice(new NodeId(id), "", "Choose", options, variable, "", 3);
    }

    /// A branch with one case, `yes`.
    public static Step branch(String id, String variable, Condition.Operator operator, String value) {
        return new Decide.Branch(
                new NodeId(id),
                "",
                List.of(new Decide.Branch.Case("yes", "Yes", new Condition.Compare(variable, operator, value))));
    }

    public static Step set(String id, String variable, String value) {
        return new Keep.SetVariable(new NodeId(id), "", variable, value);
    }

    public static Step answer(String id, String question) {
        return new Think.Answer(new NodeId(id), "", question);
    }

    public static Step pause(String id, Duration duration) {
        return new Pause.Wait(new NodeId(id), "", duration);
    }

    public static Step end(String id, String outcome) {
        return new End(new NodeId(id), "", outcome);
    }
}
