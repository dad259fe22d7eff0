package org.companero.studio.builder.inspector;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Step;

/// The same step under another title.
final class Titles {

    private Titles() {}

    static Step titled(Step step, String title) {
        return switch (step) {
            case Say.Message(var id, var _, var text) -> new Say.Message(id, title, text);
            case Ask.Question(var id, var _, var text, var answer, var variable, var retry, var tries) ->
                new Ask.Question(id, title, text, answer, variable, retry, tries);
            case Ask.Choice(var id, var _, var text, var options, var variable, var retry, var tries) ->
                new Ask.Choice(id, title, text, options, variable, retry, tries);
            case Decide.Branch(var id, var _, var cases) -> new Decide.Branch(id, title, cases);
            case Keep.SetVariable(var id, var _, var variable, var value) ->
                new Keep.SetVariable(id, title, variable, value);
            case Think.Answer(var id, var _, var question) -> new Think.Answer(id, title, question);
            case Pause.Wait(var id, var _, var duration) -> new Pause.Wait(id, title, duration);
            case End(var id, var _, var outcome) -> new End(id, title, outcome);
        };
    }
}
