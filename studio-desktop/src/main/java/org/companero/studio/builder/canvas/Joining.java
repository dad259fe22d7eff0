package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Transition;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.model.OpenProgram;

/// Joins a node to a step, or to a new one; asks which outlet is meant where that is not clear.
final class Joining {

    private final FlowCanvas canvas;
    private final OpenProgram open;

    Joining(FlowCanvas canvas, OpenProgram open) {
        this.canvas = canvas;
        this.open = open;
    }

    /// Leads the node to the target: through its only outlet, its only free one, or the one the creator picks.
    void join(NodeId from, NodeId target, double x, double y) {
        List<Outlet> outlets = canvas.outlets(from);
        List<Outlet> free = free(from, outlets);
        if (outlets.size() == 1) {
            connect(from, outlets.getFirst(), target);
        } else if (free.size() == 1) {
            connect(from, free.getFirst(), target);
        } else {
            ask(from, target, free.isEmpty() ? outlets : free, x, y);
        }
    }

    private void connect(NodeId from, Outlet outlet, NodeId target) {
        open.edit(new Edit.Connect(new Exit(from, outlet.id()), target));
        open.select(from);
    }

    private void ask(NodeId from, NodeId target, List<Outlet> outlets, double x, double y) {
        var node = open.program().node(from).orElseThrow();
        List<Popover.Item> items = new ArrayList<>();
        for (Outlet outlet : outlets) {
            String leadsTo = open.program()
                    .transition(from, outlet.id())
                    .map(Transition::to)
                    .flatMap(open.program()::node)
                    .map(canvas.words()::title)
                    .orElse("");
            items.add(new Popover.Item(
                    canvas.words().outletInList(node, outlet), leadsTo, "", () -> connect(from, outlet, target)));
        }
        show(canvas.words().messages().text("builder.join.which"), items, x, y);
    }

    /// Offers the kinds of step where the line was dropped.
    void quickAdd(NodeId from, Point at, double x, double y) {
        List<Outlet> outlets = canvas.outlets(from);
        Outlet outlet = free(from, outlets).stream().findFirst().orElse(outlets.getFirst());
        List<Popover.Item> items = new ArrayList<>();
        for (StepKind kind : StepKind.values()) {
            items.add(new Popover.Item(
                    canvas.words().kind(kind), "", "family-" + kind.family().stem(), () -> {
                        Position place =
                                new Position(Metrics.snapped(at.x() - Metrics.WIDTH / 2), Metrics.snapped(at.y()));
                        var step = org.companero.studio.builder.model.Drafts.of(kind, open.program());
                        Exit exit = new Exit(from, outlet.id());
                        open.edit(new Edit.Together(
                                List.of(new Edit.Disconnect(exit), new Edit.AddStep(step, place, exit))));
                        open.select(step.id());
                    }));
        }
        show(canvas.words().messages().text("builder.join.add"), items, x, y);
    }

    private List<Outlet> free(NodeId from, List<Outlet> outlets) {
        return outlets.stream()
                .filter(outlet -> open.program().transition(from, outlet.id()).isEmpty())
                .toList();
    }

    private void show(String title, List<Popover.Item> items, double x, double y) {
        Popover popover = new Popover(title, items, () -> {
            canvas.closePopUp();
            canvas.requestFocus();
        });
        canvas.popUp(popover);
        popover.open(x, y, canvas.getWidth(), canvas.getHeight());
    }
}
