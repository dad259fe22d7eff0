package org.companero.studio.builder.canvas;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import org.companero.protocol.program.NodeId;
import org.companero.studio.builder.edit.Exit;

/// A line between two nodes. Several outlets of one node that lead to the same step share it.
final class LineView {

    private static final double RADIUS = 10;
    private static final double WIDEST_LABEL = 150;

    private final Path path = new Path();
    private final Polygon arrow = new Polygon();
    private final Group drawn = new Group(path, arrow);
    private final Label label = new Label();
    private final NodeId to;
    private List<Exit> exits;
    private List<Point> way = List.of();
    private double labelWidth;

    LineView(List<Exit> exits, NodeId to) {
        this.exits = exits;
        this.to = to;
        path.getStyleClass().add("builder-line");
        arrow.getStyleClass().add("builder-arrow");
        label.getStyleClass().add("builder-line-label");
        label.setManaged(false);
        label.setMouseTransparent(true);
        drawn.setManaged(false);
        drawn.setMouseTransparent(true);
    }

    Group drawn() {
        return drawn;
    }

    Label label() {
        return label;
    }

    NodeId from() {
        return exits.getFirst().node();
    }

    NodeId to() {
        return to;
    }

    List<Exit> exits() {
        return exits;
    }

    List<Point> way() {
        return way;
    }

    void show(List<Exit> changed, String words) {
        exits = changed;
        if (!words.equals(label.getText())) {
            labelWidth = 0;
        }
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    /// How wide the label is drawn. Measured once a text, because measuring takes long.
    double labelWidth() {
        if (labelWidth == 0 && label.getScene() != null) {
            label.applyCss();
            labelWidth = Math.min(WIDEST_LABEL, Math.ceil(label.prefWidth(-1)));
        }
        return labelWidth == 0 ? WIDEST_LABEL : labelWidth;
    }

    /// Whether the line begins, ends or passes near one of the boxes, or was not drawn yet.
    boolean isConcernedBy(List<Box> boxes) {
        if (way.isEmpty()) {
            return true;
        }
        Box reach = Box.around(way.stream()
                        .map(point -> new Box(point.x(), point.y(), 0, 0))
                        .toList())
                .orElseThrow()
                .grown(Metrics.COLUMN_GAP);
        return boxes.stream().anyMatch(reach::intersects);
    }

    void draw(List<Point> corners) {
        if (corners.equals(way)) {
            return;
        }
        way = corners;
        path.getElements().setAll(rounded(corners).toArray(PathElement[]::new));
        Point tip = corners.getLast();
        arrow.getPoints().setAll(tip.x(), tip.y() - 4, tip.x() - 4.5, tip.y() - 11, tip.x() + 4.5, tip.y() - 11);
    }

    void mark(PseudoClass state, boolean on) {
        path.pseudoClassStateChanged(state, on);
        arrow.pseudoClassStateChanged(state, on);
        label.pseudoClassStateChanged(state, on);
    }

    void show(Detail detail) {
        arrow.setVisible(detail != Detail.BLOCK);
        label.setVisible(detail == Detail.FULL && !label.getText().isEmpty());
        mark(PseudoClass.getPseudoClass("block"), detail != Detail.FULL);
    }

    /// The line's corners, rounded as far as its straights are long enough.
    static List<PathElement> rounded(List<Point> corners) {
        List<PathElement> elements = new java.util.ArrayList<>();
        Point first = corners.getFirst();
        elements.add(new MoveTo(first.x(), first.y()));
        for (int i = 1; i < corners.size() - 1; i++) {
            Point corner = corners.get(i);
            double radius = Math.min(
                    RADIUS, Math.min(length(corners.get(i - 1), corner), length(corner, corners.get(i + 1))) / 2);
            Point before = towards(corner, corners.get(i - 1), radius);
            Point after = towards(corner, corners.get(i + 1), radius);
            elements.add(new LineTo(before.x(), before.y()));
            elements.add(new QuadCurveTo(corner.x(), corner.y(), after.x(), after.y()));
        }
        Point last = corners.getLast();
        elements.add(new LineTo(last.x(), last.y() - 5));
        return elements;
    }

    private static double length(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static Point towards(Point from, Point to, double distance) {
        double length = length(from, to);
        return length == 0
                ? from
                : from.plus((to.x() - from.x()) / length * distance, (to.y() - from.y()) / length * distance);
    }

    /// How far the point is from the line, in pixels at 100 %.
    double distance(Point point) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < way.size(); i++) {
            Box segment = Box.between(way.get(i - 1), way.get(i));
            double dx = Math.max(0, Math.max(segment.x() - point.x(), point.x() - segment.right()));
            double dy = Math.max(0, Math.max(segment.y() - point.y(), point.y() - segment.bottom()));
            least = Math.min(least, Math.hypot(dx, dy));
        }
        return least;
    }
}
