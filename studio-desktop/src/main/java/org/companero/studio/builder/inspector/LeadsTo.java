package org.companero.studio.builder.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.kordamp.ikonli.feather.Feather;

/// Where each way out of a node leads: change it, or jump there.
final class LeadsTo {

    private final OpenProgram open;
    private final StepWords words;
    private final Form form;
    private final Consumer<NodeId> jump;

    LeadsTo(OpenProgram open, StepWords words, Form form, Consumer<NodeId> jump) {
        this.open = open;
        this.words = words;
        this.form = form;
        this.jump = jump;
    }

    /// A step to lead to, or nowhere.
    private record Target(String id, String name) {}

    void build(Node node) {
        if (node.outlets().isEmpty()) {
            return;
        }
        VBox rows = new VBox(6);
        for (Outlet outlet : node.outlets()) {
            rows.getChildren().add(row(node, outlet));
        }
        form.section(words.messages().text("builder.leads-to"), rows);
    }

    private HBox row(Node node, Outlet outlet) {
        Program program = open.program();
        List<Target> targets = new ArrayList<>();
        Target nowhere = new Target("", words.messages().text("builder.leads-to.nowhere"));
        targets.add(nowhere);
        program.steps().stream()
                .filter(step -> !step.id().equals(node.id()))
                .map(this::target)
                .forEach(targets::add);
        Target now = program.transition(node.id(), outlet.id())
                .map(Transition::to)
                .flatMap(program::step)
                .map(this::target)
                .orElse(nowhere);
        ComboBox<Target> box = form.choice(
                "leads-" + outlet.id(),
                targets,
                now,
                Target::name,
                chosen -> lead(new Exit(node.id(), outlet.id()), chosen));
        var go = form.small(
                "jump-" + outlet.id(),
                Feather.CORNER_DOWN_RIGHT,
                words.messages().text("builder.leads-to.jump"),
                () -> jump.accept(NodeId.of(now.id())));
        go.setDisable(now == nowhere);
        HBox row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        if (node.outlets().size() > 1) {
            Label name = Controls.clipped(words.outletInList(node, outlet), "co-muted");
            name.setPrefWidth(104);
            name.setMinWidth(72);
            row.getChildren().add(name);
        }
        row.getChildren().addAll(box, go);
        return row;
    }

    private Target target(Step step) {
        return new Target(step.id().value(), words.title(step));
    }

    private void lead(Exit exit, Target to) {
        open.edit(to.id().isEmpty() ? new Edit.Disconnect(exit) : new Edit.Connect(exit, NodeId.of(to.id())));
    }
}
