package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.edit.TriggerKind;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.OpenProgram;

/// Puts new nodes where a creator would: after the selected one, or into the middle of what is seen.
final class Adding {

    private static final double HEIGHT = Metrics.cardHeight(1);

    private final FlowCanvas canvas;
    private final OpenProgram open;

    Adding(FlowCanvas canvas, OpenProgram open) {
        this.canvas = canvas;
        this.open = open;
    }

    void add(StepKind kind) {
        Exit after = open.exitToExtend();
        if (after == null) {
            open.addStep(kind, middle(), null);
        } else {
            addAfter(kind, after);
        }
        open.selected().ifPresent(node -> canvas.reveal(node.id()));
    }

    private void addAfter(StepKind kind, Exit after) {
        NodeId led = open.program()
                .transition(after.node(), after.outlet())
                .map(Transition::to)
                .orElse(null);
        if (led == null || kind == StepKind.END || kind == StepKind.START_PROGRAM) {
            List<String> outlets = canvas.outlets(after.node()).stream()
                    .filter(outlet -> outlet.required() || outlet.id().equals(after.outlet()))
                    .map(outlet -> outlet.id())
                    .toList();
            Box card = canvas.boxOf(after.node());
            Position at = Placement.below(
                    card,
                    outlets.indexOf(after.outlet()),
                    outlets.size(),
                    HEIGHT,
                    canvas.boxes().values());
            open.addStep(kind, at, led == null ? after : null);
        } else {
            insert(kind, after, led);
        }
    }

    /// Takes the place of the step the exit led to, which moves down with all that follows it.
    private void insert(StepKind kind, Exit after, NodeId led) {
        Box place = canvas.boxOf(led);
        Map<NodeId, Position> moved = new HashMap<>();
        for (NodeId id : following(open.program(), led)) {
            Box box = canvas.boxOf(id);
            if (box.y() >= place.y() && !id.equals(after.node())) {
                moved.put(id, new Position(box.x(), box.y() + HEIGHT + Metrics.ROW_GAP));
            }
        }
        Step step = Drafts.of(kind, open.program());
        open.edit(new Edit.Together(
                List.of(new Edit.MoveNodes(moved), new Edit.AddStep(step, new Position(place.x(), place.y()), after))));
        open.select(step.id());
    }

    private static Set<NodeId> following(Program program, NodeId first) {
        Map<NodeId, List<NodeId>> next = program.transitions().stream()
                .collect(Collectors.groupingBy(
                        Transition::from, Collectors.mapping(Transition::to, Collectors.toList())));
        Set<NodeId> reached = new HashSet<>();
        List<NodeId> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            NodeId id = open.removeLast();
            if (reached.add(id)) {
                open.addAll(next.getOrDefault(id, List.of()));
            }
        }
        return reached;
    }

    void addTrigger(TriggerKind kind) {
        Node selected = open.selected().orElse(null);
        NodeId to = selected instanceof Step step ? step.id() : null;
        Position at = to == null ? middle() : above(canvas.boxOf(to));
        open.addTrigger(kind, at, to);
        open.selected().ifPresent(node -> canvas.reveal(node.id()));
    }

    private Position above(Box card) {
        double y = card.y() - Metrics.TRIGGER_HEIGHT - 40;
        return Placement.free(
                card.x(),
                Metrics.snapped(y),
                Metrics.TRIGGER_HEIGHT,
                canvas.boxes().values());
    }

    private Position middle() {
        Point centre = canvas.viewport().toDrawing(canvas.getWidth() / 2, canvas.getHeight() / 2.6);
        return Placement.free(
                Metrics.snapped(centre.x() - Metrics.WIDTH / 2),
                Metrics.snapped(centre.y() - HEIGHT / 2),
                HEIGHT,
                canvas.boxes().values());
    }
}
