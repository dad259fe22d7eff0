package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Finds a place on its line for a label: near the target, where it can be read without covering another.
final class Labels {

    static final double HEIGHT = 20;

    private Labels() {}

    /// The label's box.
    ///
    /// @param way the line's corners
    /// @param shared whether other lines end at the same step, so that a label there could be theirs
    /// @param taken labels that are already placed, and cards
    static Box place(List<Point> way, double width, boolean shared, Collection<Box> taken) {
        List<Point> centres = candidates(way, width, shared);
        return centres.stream()
                .map(centre -> around(centre, width))
                .filter(box -> taken.stream().noneMatch(box.grown(2)::intersects))
                .findFirst()
                .orElseGet(() -> around(centres.getFirst(), width));
    }

    private static List<Point> candidates(List<Point> way, double width, boolean shared) {
        Point end = way.getLast();
        List<Point> candidates = new ArrayList<>();
        if (shared && way.size() > 2) {
            Point corner = way.get(way.size() - 2);
            Point before = way.get(way.size() - 3);
            double length = before.x() - corner.x();
            double away = Math.min(Math.abs(length) / 2, width / 2 + 20);
            candidates.add(corner.plus(Math.signum(length) * away, 0));
        }
        candidates.add(end.plus(0, -17));
        candidates.add(end.plus(0, -40));
        for (int i = way.size() - 1; i > 0; i--) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            candidates.add(new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2));
        }
        candidates.add(end.plus(0, -62));
        return candidates;
    }

    private static Box around(Point centre, double width) {
        return new Box(centre.x() - width / 2, centre.y() - HEIGHT / 2, width, HEIGHT);
    }
}
