package org.companero.protocol.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;
import org.companero.protocol.rules.Naming;

/// A program as a Mermaid flowchart, such as Markdown pages show. The same program always gives the same text.
public final class Mermaid {

    private final Program program;
    private final Naming naming;
    private final Map<NodeId, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart TD\n");

    private Mermaid(Program program) {
        this.program = program;
        this.naming = new Naming(Locale.forLanguageTag(program.language().replace('_', '-')));
    }

    /// Transitions whose ends are not there are left out.
    public static String of(Program program) {
        Mermaid drawing = new Mermaid(program);
        program.nodes().forEach(drawing::node);
        program.transitions().forEach(drawing::transition);
        program.notes().forEach(drawing::note);
        for (Family family : Family.values()) {
            drawing.text
                    .append("    classDef ")
                    .append(word(family))
                    .append(" fill:")
                    .append(family.fill())
                    .append(",stroke:")
                    .append(family.line())
                    .append(",color:#1b1b1f\n");
        }
        return drawing.text
                .append("    classDef note fill:#fff8c5,stroke:#b59b00,color:#1b1b1f\n")
                .toString();
    }

    private void node(Node node) {
        String name = "n" + names.size();
        if (names.putIfAbsent(node.id(), name) != null) {
            return;
        }
        Family family = Family.of(node);
        String title = naming.node(node);
        String kind = naming.kind(node);
        String label = title.equals(kind) ? escaped(kind) : escaped(title) + "<br/><i>" + escaped(kind) + "</i>";
        String shape = switch (family) {
            case TRIGGER, END -> "([\"%s\"])";
            case ASK -> "[/\"%s\"/]";
            case DECIDE -> "{\"%s\"}";
            case PAUSE -> "{{\"%s\"}}";
            default -> "[\"%s\"]";
        };
        text.append("    ")
                .append(name)
                .append(shape.formatted(label))
                .append(":::")
                .append(word(family))
                .append('\n');
    }

    private void transition(Transition transition) {
        String from = names.get(transition.from());
        String to = names.get(transition.to());
        if (from == null || to == null) {
            return;
        }
        String label = program.node(transition.from()).stream()
                .flatMap(node -> node.outlets().stream())
                .filter(outlet -> outlet.id().equals(transition.outlet()))
                .findFirst()
                .map(naming::outlet)
                .orElse(transition.outlet().equals(Outlet.NEXT) ? "" : transition.outlet());
        text.append("    ").append(from).append(" -->");
        if (!label.isBlank()) {
            text.append("|\"").append(escaped(label)).append("\"|");
        }
        text.append(' ').append(to).append('\n');
    }

    private void note(Note note) {
        if (!note.text().isBlank()) {
            text.append("    note_")
                    .append(note.id().value().replace('-', '_'))
                    .append(">\"")
                    .append(escaped(note.text()))
                    .append("\"]:::note\n");
        }
    }

    private static String word(Family family) {
        return family == Family.END ? "finish" : family.name().toLowerCase(Locale.ROOT);
    }

    /// What means something to Mermaid or HTML, by its number.
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.strip().codePoints().forEach(sign -> {
            if (sign == '\n') {
                escaped.append("<br/>");
            } else if ("#&<>\"'`;{}[]|\\*_".indexOf(sign) >= 0) {
                escaped.append('#').append(sign).append(';');
            } else if (!Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE) {
                escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }
}
