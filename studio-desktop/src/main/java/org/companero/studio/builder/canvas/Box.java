package org.companero.studio.builder.canvas;

import java.util.Collection;
import java.util.Optional;

/// A rectangle on the drawing, in pixels at 100 %.
public record Box(double x, double y, double width, double height) {

    static Box between(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    /// The smallest box around them all.
    static Optional<Box> around(Collection<Box> boxes) {
        return boxes.stream().reduce((a, b) -> {
            double x = Math.min(a.x, b.x);
            double y = Math.min(a.y, b.y);
            return new Box(x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
        });
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Point top() {
        return new Point(x + width / 2, y);
    }

    Point foot() {
        return new Point(x + width / 2, bottom());
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    boolean holds(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    boolean intersects(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether a horizontal or vertical line from a to b runs through the inside.
    boolean crossedBy(Point a, Point b) {
        return Math.min(a.x(), b.x()) < right()
                && Math.max(a.x(), b.x()) > x
                && Math.min(a.y(), b.y()) < bottom()
                && Math.max(a.y(), b.y()) > y;
    }
}
