package org.companero.studio.builder.canvas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.OpenProgram;
import org.jspecify.annotations.Nullable;

/// What pressing, dragging and scrolling on the canvas means.
final class Pointer {

    private static final double THRESHOLD = 4;

    private final FlowCanvas canvas;
    private final OpenProgram open;
    private final Rectangle marquee = new Rectangle();
    private final Path sketch = new Path();
    private Gesture gesture = new Gesture.None();
    private boolean spaceHeld;

    /// What the pressed pointer is doing.
    private sealed interface Gesture {
        record None() implements Gesture {}

        record Panning(double x, double y, Viewport from) implements Gesture {}

        record Selecting(Point from, Set<NodeId> before) implements Gesture {}

        /// Pressed on a node; moves once the pointer has left the threshold.
        record Moving(Point from, Map<NodeId, Position> places, NodeId pressed, boolean begun) implements Gesture {}

        record Connecting(NodeId from, Point at) implements Gesture {}
    }

    Pointer(FlowCanvas canvas, OpenProgram open) {
        this.canvas = canvas;
        this.open = open;
        marquee.getStyleClass().add("builder-marquee");
        marquee.setManaged(false);
        sketch.getStyleClass().add("builder-sketch");
        sketch.setManaged(false);
    }

    void listen() {
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> canvas.hover(null));
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        canvas.addEventHandler(
                ZoomEvent.ZOOM,
                event -> canvas.zoomAt(canvas.viewport().zoom() * event.getZoomFactor(), event.getX(), event.getY()));
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
    }

    private void space(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceHeld = down;
            canvas.setCursor(down ? Cursor.OPEN_HAND : Cursor.DEFAULT);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && down) {
            cancel();
        }
    }

    private Point at(MouseEvent event) {
        return canvas.viewport().toDrawing(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        canvas.closePopUp();
        Point at = at(event);
        boolean pan =
                event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.SECONDARY || spaceHeld;
        if (pan) {
            gesture = new Gesture.Panning(event.getX(), event.getY(), canvas.viewport());
            canvas.setCursor(Cursor.CLOSED_HAND);
            return;
        }
        NodeId port = canvas.portAt(at).orElse(null);
        NodeId node = canvas.nodeAt(at).orElse(null);
        if (port != null) {
            gesture = new Gesture.Connecting(port, at);
        } else if (node != null) {
            pressedNode(event, at, node);
        } else {
            pressedVoid(event, at);
        }
    }

    private void pressedNode(MouseEvent event, Point at, NodeId node) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            open.toggle(node);
        } else if (!open.selection().contains(node)) {
            open.select(node);
        }
        Map<NodeId, Position> places = new HashMap<>();
        open.selection().forEach(id -> {
            Box box = canvas.boxOf(id);
            places.put(id, new Position(box.x(), box.y()));
        });
        gesture = new Gesture.Moving(at, places, node, false);
    }

    private void pressedVoid(MouseEvent event, Point at) {
        var line = canvas.lineAt(at);
        if (line.isPresent()) {
            open.selectLine(line.get());
            return;
        }
        Set<NodeId> before = event.isShiftDown() ? open.selection() : Set.of();
        if (!event.isShiftDown()) {
            open.select(Set.of());
        }
        gesture = new Gesture.Selecting(at, before);
    }

    private void dragged(MouseEvent event) {
        Point at = at(event);
        switch (gesture) {
            case Gesture.None _ -> {}
            case Gesture.Panning(double x, double y, Viewport from) ->
                canvas.show(from.panned(event.getX() - x, event.getY() - y));
            case Gesture.Selecting(Point from, Set<NodeId> before) -> select(Box.between(from, at), before);
            case Gesture.Moving moving -> move(moving, at);
            case Gesture.Connecting(NodeId from, Point _) -> sketch(from, at);
        }
    }

    private void select(Box box, Set<NodeId> before) {
        marquee.setX(box.x());
        marquee.setY(box.y());
        marquee.setWidth(box.width());
        marquee.setHeight(box.height());
        marquee.setStrokeWidth(1 / canvas.viewport().zoom());
        show(marquee);
        Set<NodeId> hit = new HashSet<>(before);
        canvas.boxes().forEach((id, card) -> {
            if (card.intersects(box)) {
                hit.add(id);
            }
        });
        if (!hit.equals(open.selection())) {
            open.select(hit);
        }
    }

    private void move(Gesture.Moving moving, Point at) {
        double dx = at.x() - moving.from().x();
        double dy = at.y() - moving.from().y();
        if (!moving.begun() && Math.hypot(dx, dy) * canvas.viewport().zoom() < THRESHOLD) {
            return;
        }
        gesture = new Gesture.Moving(moving.from(), moving.places(), moving.pressed(), true);
        canvas.setCursor(Cursor.CLOSED_HAND);
        canvas.drag(shifted(moving, dx, dy));
    }

    /// Moves all by the same distance, such that the pressed node lies on the grid.
    private static Map<NodeId, Position> shifted(Gesture.Moving moving, double dx, double dy) {
        Position pressed = moving.places().get(moving.pressed());
        double sx = pressed == null ? dx : Metrics.snapped(pressed.x() + dx) - pressed.x();
        double sy = pressed == null ? dy : Metrics.snapped(pressed.y() + dy) - pressed.y();
        Map<NodeId, Position> places = new HashMap<>();
        moving.places().forEach((id, place) -> places.put(id, new Position(place.x() + sx, place.y() + sy)));
        return places;
    }

    private void sketch(NodeId from, Point at) {
        gesture = new Gesture.Connecting(from, at);
        NodeId target = target(from, at);
        canvas.aim(target);
        Box to = target == null ? new Box(at.x(), at.y(), 0, 0) : canvas.boxOf(target);
        var way = Routes.between(canvas.boxOf(from), to, java.util.List.of());
        sketch.getElements().setAll(LineView.rounded(way).toArray(PathElement[]::new));
        show(sketch);
    }

    private @Nullable NodeId target(NodeId from, Point at) {
        return canvas.nodeAt(at)
                .filter(id -> !id.equals(from))
                .filter(id -> open.program().node(id).orElse(null) instanceof Step)
                .orElse(null);
    }

    private void released(MouseEvent event) {
        Point at = at(event);
        Gesture done = gesture;
        cancel();
        switch (done) {
            case Gesture.Moving moving
            when moving.begun() -> {
                Map<NodeId, Position> places = shifted(
                        moving,
                        at.x() - moving.from().x(),
                        at.y() - moving.from().y());
                open.edit(new Edit.MoveNodes(places));
            }
            case Gesture.Moving moving
            when !event.isShiftDown()
                    && !event.isShortcutDown()
                    && open.selection().size() > 1 -> open.select(moving.pressed());
            case Gesture.Connecting(NodeId from, Point _) -> connect(event, from, at);
            case Gesture.None _, Gesture.Panning _, Gesture.Selecting _, Gesture.Moving _ -> {}
        }
    }

    private void connect(MouseEvent event, NodeId from, Point at) {
        NodeId target = target(from, at);
        var joining = new Joining(canvas, open);
        if (target != null) {
            joining.join(from, target, event.getX(), event.getY());
        } else if (canvas.nodeAt(at).isEmpty() && !canvas.boxOf(from).grown(14).contains(at)) {
            joining.quickAdd(from, at, event.getX(), event.getY());
        } else {
            open.select(from);
        }
    }

    /// Gives up what the pointer was doing; nothing is changed.
    private void cancel() {
        gesture = new Gesture.None();
        canvas.drag(Map.of());
        canvas.aim(null);
        canvas.sketch().getChildren().clear();
        canvas.setCursor(spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void show(javafx.scene.Node node) {
        if (!canvas.sketch().getChildren().contains(node)) {
            canvas.sketch().getChildren().setAll(node);
        }
    }

    private void moved(MouseEvent event) {
        Point at = at(event);
        NodeId port = canvas.portAt(at).orElse(null);
        canvas.hover(port != null ? port : canvas.nodeAt(at).orElse(null));
        if (!spaceHeld) {
            canvas.setCursor(port != null ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = Math.exp(event.getDeltaY() * 0.0025);
            canvas.zoomAt(canvas.viewport().zoom() * factor, event.getX(), event.getY());
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            canvas.pan(event.getDeltaY(), 0);
        } else {
            canvas.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
