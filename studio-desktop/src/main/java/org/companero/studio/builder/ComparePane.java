package org.companero.studio.builder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Wording;
import org.companero.studio.builder.model.Difference;
import org.companero.studio.builder.model.Rerouted;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// What sets the draft apart from a version: what came, what changed and how, what went.
final class ComparePane extends VBox {

    private static final int SHOWN = 220;

    private final Program version;
    private final Program draft;
    private final StepWords words;
    private final Messages messages;
    private final Consumer<NodeId> jump;

    /// @param jump shows a node of the draft on the canvas
    ComparePane(Program version, Program draft, StepWords words, Consumer<NodeId> jump) {
        super(8);
        this.version = version;
        this.draft = draft;
        this.words = words;
        this.messages = words.messages();
        this.jump = jump;
        setId("compare");
        show();
    }

    private void show() {
        Difference difference = Difference.between(version, draft);
        Map<NodeId, List<Rerouted>> rerouted =
                Rerouted.between(version, draft).stream().collect(Collectors.groupingBy(Rerouted::from));
        List<org.companero.protocol.program.Node> changed = draft.nodes()
                .filter(node -> difference.changed().contains(node) || rerouted.containsKey(node.id()))
                .filter(node -> version.node(node.id()).isPresent())
                .toList();
        section("builder.compare.added", difference.added(), node -> row(node, true, Stream.empty()));
        section(
                "builder.compare.changed",
                changed,
                node -> row(node, true, Stream.concat(texts(node), ways(rerouted.getOrDefault(node.id(), List.of())))));
        section("builder.compare.removed", difference.removed(), node -> row(node, false, Stream.empty()));
        if (getChildren().isEmpty()) {
            getChildren().add(Controls.wrapped(messages.text("builder.compare.same"), "builder-hint"));
        }
    }

    private interface Row {
        Node of(org.companero.protocol.program.Node node);
    }

    private void section(String title, List<org.companero.protocol.program.Node> nodes, Row row) {
        if (!nodes.isEmpty()) {
            getChildren().add(Controls.label(messages.text(title, nodes.size()), "builder-field-name"));
            nodes.forEach(node -> getChildren().add(row.of(node)));
        }
    }

    private Node row(org.companero.protocol.program.Node node, boolean isThere, Stream<Node> details) {
        VBox row = new VBox(2, Controls.label(words.kind(node), "builder-hint"));
        if (isThere) {
            Button title = Controls.link(words.title(node), () -> jump.accept(node.id()));
            title.setMaxWidth(Double.MAX_VALUE);
            title.getStyleClass().add("builder-row");
            row.getChildren().add(title);
        } else {
            row.getChildren().add(Controls.wrapped(words.title(node), "co-muted"));
        }
        details.forEach(row.getChildren()::add);
        row.getStyleClass().add("builder-version-row");
        return row;
    }

    private Stream<Node> texts(org.companero.protocol.program.Node node) {
        if (!(node instanceof Step now)
                || !(version.node(node.id()).orElse(null) instanceof Step before)
                || now.equals(before)) {
            return Stream.empty();
        }
        Map<String, String> old = Wording.texts(before);
        Map<String, String> fresh = Wording.texts(now);
        List<Node> lines = Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(old.get(field), fresh.get(field)))
                .<Node>map(field -> beforeAndAfter(old.getOrDefault(field, ""), fresh.getOrDefault(field, "")))
                .toList();
        return lines.isEmpty()
                ? Stream.of(Controls.wrapped(messages.text("builder.compare.settings"), "builder-hint"))
                : lines.stream();
    }

    private Node beforeAndAfter(String before, String after) {
        VBox both = new VBox(2);
        if (!before.isBlank()) {
            both.getChildren().add(Controls.wrapped("− " + shortened(before), "builder-compare-before"));
        }
        if (!after.isBlank()) {
            both.getChildren().add(Controls.wrapped("+ " + shortened(after), "builder-compare-after"));
        }
        return both;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + "…";
    }

    private Stream<Node> ways(List<Rerouted> ways) {
        return ways.stream()
                .map(way -> Controls.wrapped(
                        messages.text(
                                "builder.compare.leads",
                                outlet(way),
                                title(way.before(), version),
                                title(way.after(), draft)),
                        "builder-hint"));
    }

    private String outlet(Rerouted way) {
        return draft.node(way.from()).stream()
                .flatMap(node -> node.outlets().stream()
                        .filter(outlet -> outlet.id().equals(way.outlet()))
                        .map((Outlet outlet) -> words.outletInList(node, outlet)))
                .findFirst()
                .orElse(way.outlet());
    }

    private String title(@Nullable NodeId node, Program program) {
        return node == null
                ? messages.text("builder.compare.nowhere")
                : program.node(node).map(words::title).orElse(node.value());
    }
}
