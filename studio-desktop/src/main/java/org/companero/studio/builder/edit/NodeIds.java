package org.companero.studio.builder.edit;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import java.util.Set;
import java.util.stream.Collectors;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;

/// Names for new nodes: the kind and a number, such as `message_3`, so that a program's text reads well.
public final class NodeIds {

    private NodeIds() {}

    /// An id beginning with the stem that no node of the program has.
    public static NodeId fresh(String stem, Program program) {
        return fresh(stem, program.nodes().map(Node::id).collect(Collectors.toSet()));
    }

    static NodeId fresh(String stem, Set<NodeId> taken) {
        int number = 1;
        while (taken.contains(NodeId.of(stem + "_" + number))) {
            number++;
        }
        return NodeId.of(stem + "_" + number);
    }

    static String stem(Node node) {
        return switch (node) {
            case Trigger.FirstMessage _ -> "first_message";
            case Trigger.Keyword _ -> "keyword";
            case Step step -> StepKind.of(step).stem();
        };
    }

    static Trigger named(Trigger trigger, NodeId id) {
        return switch (trigger) {
            case Trigger.FirstMessage _ -> new Trigger.FirstMessage(id);
            case Trigger.Keyword(var _, var words) -> new Trigger.Keyword(id, words);
        };
    }

    static Step named(Step step, NodeId id) {
        return switch (step) {
            case Say.Message(var _, var title, var text) -> new Say.Message(id, title, text);
            case Ask.Question(var _, var title, var text, var answer, var variable, var retry, var tries) ->
                new Ask.Question(id, title, text, answer, variable, retry, tries);
            case Ask.Choice(var _, var title, var text, var options, var variable, var retry, var tries) ->
                new Ask.Choice(id, title, text, options, variable, retry, tries);
            case Decide.Branch(var _, var title, var cases) -> new Decide.Branch(id, title, cases);
            case Keep.SetVariable(var _, var title, var variable, var value) ->
                new Keep.SetVariable(id, title, variable, value);
            case Think.Answer(var _, var title, var question) -> new Think.Answer(id, title, question);
            case Pause.Wait(var _, var title, var duration) -> new Pause.Wait(id, title, duration);
            case End(var _, var title, var outcome) -> new End(id, title, outcome);
        };
    }
}
