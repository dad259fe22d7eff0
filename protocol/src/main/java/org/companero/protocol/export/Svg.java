package org.companero.protocol.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Wording;
import org.companero.protocol.rules.Naming;

/// A program as an SVG picture, as the creator laid it out. The same program always gives the same text, which loads
/// nothing and runs nothing.
public final class Svg {

    private static final double MARGIN = 40;
    private static final double HEADING = 56;
    private static final double HEIGHT = 96;
    private static final double LOW = 36;
    private static final double BEND = 52;
    private static final int TITLE = 27;
    private static final int LINE = 32;
    private static final double NOTE_LINE = 18;

    private final Program program;
    private final Naming naming;
    private final Map<NodeId, Node> nodes = new HashMap<>();
    private final Map<NodeId, Position> places;
    private final StringBuilder text = new StringBuilder();

    private Svg(Program program) {
        this.program = program;
        this.naming = new Naming(Locale.forLanguageTag(program.language().replace('_', '-')));
        this.places = Places.of(program);
        program.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    }

    /// Transitions whose ends are not there are left out.
    public static String of(Program program) {
        Svg drawing = new Svg(program);
        drawing.begin();
        program.notes().forEach(drawing::note);
        program.transitions().forEach(drawing::transition);
        program.nodes().filter(node -> drawing.nodes.get(node.id()) == node).forEach(drawing::node);
        return drawing.text.append("</svg>\n").toString();
    }

    private void begin() {
        double left = Math.min(lowest(true), 0) - MARGIN;
        double top = Math.min(lowest(false), 0) - MARGIN - HEADING;
        double right = MARGIN + Places.WIDTH;
        double bottom = MARGIN + HEIGHT;
        for (Position place : places.values()) {
            right = Math.max(right, place.x() + Places.WIDTH + MARGIN);
            bottom = Math.max(bottom, place.y() + HEIGHT + MARGIN);
        }
        for (Note note : program.notes()) {
            right = Math.max(right, note.at().x() + note.width() + MARGIN);
            bottom = Math.max(bottom, note.at().y() + note.height() + MARGIN);
        }
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\" role=\"img\""
                        + " font-family=\"system-ui, sans-serif\" font-size=\"13\">",
                left, top, right - left, bottom - top, right - left, bottom - top);
        add("<title>%s</title>", Xml.escaped(program.name()));
        add(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#6b7280\"/></marker></defs>");
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>",
                left, top, right - left, bottom - top);
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"20\" font-weight=\"600\" fill=\"#1b1b1f\">%s</text>",
                left + MARGIN, top + MARGIN, Xml.escaped(program.name()));
    }

    private double lowest(boolean across) {
        double lowest = 0;
        for (Position place : places.values()) {
            lowest = Math.min(lowest, across ? place.x() : place.y());
        }
        for (Note note : program.notes()) {
            lowest = Math.min(lowest, across ? note.at().x() : note.at().y());
        }
        return lowest;
    }

    private void node(Node node) {
        Position at = places.getOrDefault(node.id(), new Position(0, 0));
        Family family = Family.of(node);
        double height = height(node);
        boolean low = height == LOW;
        add(
                "<g><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                at.x(), at.y(), Places.WIDTH, height, low ? LOW / 2 : 10, family.fill(), family.line());
        String title = naming.node(node);
        add(
                "<text x=\"%s\" y=\"%s\" font-weight=\"600\" fill=\"#1b1b1f\">%s</text>",
                at.x() + 14, at.y() + 23, Xml.escaped(Xml.cut(title, TITLE)));
        if (!low) {
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"11\" fill=\"%s\">%s</text>",
                    at.x() + 14, at.y() + 41, family.line(), Xml.escaped(naming.kind(node)));
            List<String> lines = Xml.lines(words(node, title), LINE, 2);
            for (int line = 0; line < lines.size(); line++) {
                add(
                        "<text x=\"%s\" y=\"%s\" font-size=\"12\" fill=\"#3f3f46\">%s</text>",
                        at.x() + 14, at.y() + 63 + 17 * line, Xml.escaped(lines.get(line)));
            }
        }
        text.append("</g>\n");
    }

    /// The first words of the step that are not its title already.
    private static String words(Node node, String title) {
        return node instanceof Step step
                ? Wording.texts(step).entrySet().stream()
                        .filter(text -> !text.getKey().startsWith("retries."))
                        .map(Map.Entry::getValue)
                        .filter(words -> !words.isBlank() && !words.strip().equals(title))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private double height(Node node) {
        Family family = Family.of(node);
        return family == Family.TRIGGER || family == Family.END ? LOW : HEIGHT;
    }

    private void transition(Transition transition) {
        Node from = nodes.get(transition.from());
        Position target = places.get(transition.to());
        Position source = places.get(transition.from());
        if (from == null || target == null || source == null) {
            return;
        }
        List<Outlet> outlets = from.outlets();
        int place = 0;
        while (place < outlets.size() && !outlets.get(place).id().equals(transition.outlet())) {
            place++;
        }
        String label = place < outlets.size() ? naming.outlet(outlets.get(place)) : transition.outlet();
        boolean back = target.y() <= source.y();
        if (back) {
            around(source, target, height(from), place, label);
        } else {
            down(source, target, height(from), (place + 1.0) / (Math.max(place, outlets.size()) + 1), place % 2, label);
        }
    }

    /// From the lower edge to the middle of the upper one.
    ///
    /// @param share how far along the edge it begins
    private void down(Position source, Position target, double height, double share, int line, String label) {
        double x = source.x() + Places.WIDTH * share;
        double y = source.y() + height;
        double toX = target.x() + Places.WIDTH / 2;
        double bend = Math.max(36, (target.y() - y) / 2);
        way(x, y, x, y + bend, toX, target.y() - bend, toX, target.y());
        label(label, x, y + 14 + 13 * line, "middle");
    }

    /// Back to an earlier step, or to one beside, from side to side; further outlets begin further up.
    private void around(Position source, Position target, double height, int place, String label) {
        boolean right = place % 2 == 0;
        double x = source.x() + (right ? Places.WIDTH : 0);
        double y = source.y() + height - 12 - 16 * Math.min(place, 4);
        double toX = target.x() + (right ? Places.WIDTH : 0);
        double toY = target.y() + 16;
        double bend = right ? BEND : -BEND;
        way(x, y, x + bend, y, toX + bend, toY, toX, toY);
        label(label, x + (right ? 8 : -8), y + 4, right ? "start" : "end");
    }

    private void way(double... points) {
        add(
                "<path d=\"M%s %sC%s %s %s %s %s %s\" fill=\"none\" stroke=\"#6b7280\" stroke-width=\"1.5\""
                        + " marker-end=\"url(#arrow)\"/>",
                points[0], points[1], points[2], points[3], points[4], points[5], points[6], points[7]);
    }

    private void label(String label, double x, double y, String anchor) {
        if (!label.isBlank()) {
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"11\" text-anchor=\"%s\" fill=\"#1b1b1f\" stroke=\"#ffffff\""
                            + " stroke-width=\"4\" paint-order=\"stroke\">%s</text>",
                    x, y, anchor, Xml.escaped(Xml.cut(label, 18)));
        }
    }

    private void note(Note note) {
        add(
                "<g><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\" fill=\"%s\"/>",
                note.at().x(), note.at().y(), note.width(), note.height(), color(note.color()));
        List<String> lines = Xml.lines(
                note.text(), Math.max(8, (int) (note.width() / 7)), Math.max(1, (int) (note.height() / NOTE_LINE) - 1));
        for (int line = 0; line < lines.size(); line++) {
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"12\" fill=\"#1b1b1f\">%s</text>",
                    note.at().x() + 12, note.at().y() + 22 + NOTE_LINE * line, Xml.escaped(lines.get(line)));
        }
        text.append("</g>\n");
    }

    private static String color(Note.Color color) {
        return switch (color) {
            case YELLOW -> "#fff3b0";
            case BLUE -> "#d6e8ff";
            case GREEN -> "#d9f2d9";
            case PINK -> "#ffdce8";
        };
    }

    private void add(String form, Object... parts) {
        Object[] written = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            written[i] = parts[i] instanceof Double number ? Xml.number(number) : parts[i];
        }
        text.append(form.formatted(written)).append('\n');
    }
}
