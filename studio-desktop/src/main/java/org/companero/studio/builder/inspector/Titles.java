package org.companero.studio.builder.inspector;

import org.companero.protocol.program.Step;

/// The same step under another title.
final class Titles {

    private Titles() {}

    static Step titled(Step step, String title) {
        return switch (step) {
            case Step.Message(var id, var _, var text) -> new Step.Message(id, title, text);
            case Step.Question(var id, var _, var text, var answer, var variable, var retry, var tries) ->
                new Step.Question(id, title, text, answer, variable, retry, tries);
            case Step.Choice(var id, var _, var text, var options, var variable, var retry, var tries) ->
                new Step.Choice(id, title, text, options, variable, retry, tries);
            case Step.Branch(var id, var _, var cases) -> new Step.Branch(id, title, cases);
            case Step.SetVariable(var id, var _, var variable, var value) ->
                new Step.SetVariable(id, title, variable, value);
            case Step.Answer(var id, var _, var question) -> new Step.Answer(id, title, question);
            case Step.Wait(var id, var _, var duration) -> new Step.Wait(id, title, duration);
            case Step.End(var id, var _, var outcome) -> new Step.End(id, title, outcome);
        };
    }
}
