package org.companero.protocol.rules;

import java.util.regex.Pattern;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.Wording;

/// What a node is called in a message to its creator: by its title, else by how its text begins, else by its kind.
final class NodeNames {

    private static final int SHOWN = 40;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private NodeNames() {}

    static String of(Node node) {
        return switch (node) {
            case Trigger.Keyword keyword -> first(String.join(", ", keyword.words()), "kind.keyword");
            case Trigger.Schedule schedule -> first(schedule.when(), "kind.schedule");
            case Trigger trigger -> "kind." + trigger.kind();
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
        String text = Wording.texts(step).getOrDefault("text", "");
        return first(text, "kind." + step.kind());
    }

    private static String first(String text, String kind) {
        return text.isBlank() ? kind : shortened(text);
    }
}
