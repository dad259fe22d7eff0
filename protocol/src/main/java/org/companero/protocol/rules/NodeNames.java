package org.companero.protocol.rules;

import java.util.regex.Pattern;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;

/// What a node is called in a message to its creator: by its title, else by how its text begins, else by its kind.
final class NodeNames {

    private static final int SHOWN = 40;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private NodeNames() {}

    static String of(Node node) {
        return switch (node) {
            case Trigger.FirstMessage _ -> "kind.first_message";
            case Trigger.Keyword keyword -> first(String.join(", ", keyword.words()), "kind.keyword");
            case Step step -> step.title().isBlank() ? untitled(step) : shortened(step.title());
        };
    }

    /// The beginning of a text, on one line.
    static String shortened(String text) {
        String start = text.length() > 4 * SHOWN ? text.substring(0, 4 * SHOWN) : text;
        String line = SPACES.matcher(start).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)).strip() + "…";
    }

    private static String untitled(Step step) {
        return switch (step) {
            case Step.Message message -> first(message.text(), "kind.message");
            case Step.Question question -> first(question.text(), "kind.question");
            case Step.Choice choice -> first(choice.text(), "kind.choice");
            case Step.Branch _ -> "kind.branch";
            case Step.SetVariable _ -> "kind.set_variable";
            case Step.Answer _ -> "kind.answer";
            case Step.Wait _ -> "kind.wait";
            case Step.End _ -> "kind.end";
        };
    }

    private static String first(String text, String kind) {
        return text.isBlank() ? kind : shortened(text);
    }
}
