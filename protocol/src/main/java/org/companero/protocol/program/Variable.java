package org.companero.protocol.program;

import java.util.ArrayList;
import java.util.List;

/// A name under which a step keeps something.
///
/// @param type what sort of value is kept there, as far as the step tells; text otherwise
public record Variable(String name, ValueType type) {

    /// What the step keeps in the run's variables, in its order; blank names left out.
    public static List<Variable> keptBy(Step step) {
        List<Variable> kept = new ArrayList<>();
        switch (step) {
            case Ask.Question question -> kept.add(new Variable(question.variable(), type(question.answer())));
            case Ask.Choice choice -> kept.add(new Variable(choice.variable(), ValueType.TEXT));
            case Ask.SeveralChoices several -> kept.add(new Variable(several.variable(), ValueType.LIST));
            case Think.Conversation talk -> kept.add(new Variable(talk.variable(), ValueType.TEXT));
            case Think.Extract extract ->
                extract.wanted().forEach(one -> kept.add(new Variable(one.variable(), one.type())));
            case Keep.SetVariable set -> kept.add(new Variable(set.variable(), ValueType.TEXT));
            case Keep.Append append -> kept.add(new Variable(append.variable(), ValueType.LIST));
            case Keep.Count count -> kept.add(new Variable(count.variable(), ValueType.NUMBER));
            case Connect.Webhook webhook ->
                webhook.keeps().forEach(one -> kept.add(new Variable(one.variable(), ValueType.TEXT)));
            case Connect.CallProgram call ->
                call.takes().forEach(one -> kept.add(new Variable(one.to(), ValueType.TEXT)));
            case Say _,
                    Think.Answer _,
                    Think.Classify _,
                    Think.Compose _,
                    Decide _,
                    Pause _,
                    Keep.SetField _,
                    Keep.Tag _,
                    Progress _,
                    Connect.Email _,
                    Connect.StartProgram _,
                    Connect.HandOver _,
                    Connect.Notify _,
                    End _ -> {}
        }
        return kept.stream().filter(one -> !one.name().isBlank()).toList();
    }

    private static ValueType type(ExpectedAnswer answer) {
        return switch (answer) {
            case ExpectedAnswer.Number _, ExpectedAnswer.Rating _, ExpectedAnswer.Scale _ -> ValueType.NUMBER;
            case ExpectedAnswer.Date _ -> ValueType.DATE;
            case ExpectedAnswer.Time _ -> ValueType.TIME;
            case ExpectedAnswer.Text _,
                    ExpectedAnswer.Email _,
                    ExpectedAnswer.Phone _,
                    ExpectedAnswer.File _,
                    ExpectedAnswer.VoiceNote _,
                    ExpectedAnswer.Location _ -> ValueType.TEXT;
        };
    }
}
