package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/// Finds the way of a line from the foot of one card to the top of another: right angles only, around other cards
/// where it can.
final class Routes {

    /// How far a line goes straight before it may bend.
    static final double STUB = 24;

    /// Half of what lies between two columns, so that a line that passes there keeps off both.
    private static final double CLEARANCE = Metrics.COLUMN_GAP / 2;

    private Routes() {}

    /// The corners of the line, from foot to top.
    ///
    /// @param others all other cards, which are better not crossed
    static List<Point> between(Box from, Box to, Collection<Box> others) {
        Point start = from.foot();
        Point end = to.top();
        return end.y() - start.y() >= STUB ? down(start, end, others) : back(from, to, others);
    }

    private static List<Point> down(Point start, Point end, Collection<Box> others) {
        if (Math.abs(start.x() - end.x()) < 1) {
            List<Point> straight = List.of(start, end);
            return crossings(straight, others) == 0 ? straight : best(around(start, end, others), others, straight);
        }
        double gap = end.y() - start.y();
        double near = start.y() + Math.min(gap / 2, Math.max(STUB, 32));
        double far = end.y() - Math.min(gap / 2, 40);
        List<Point> first = bent(start, end, near);
        if (crossings(first, others) == 0) {
            return first;
        }
        List<Point> second = bent(start, end, far);
        if (crossings(second, others) == 0) {
            return second;
        }
        return best(around(start, end, others), others, first);
    }

    /// Up again: leaves below, passes beside both cards and enters from above.
    private static List<Point> back(Box from, Box to, Collection<Box> others) {
        Point start = from.foot();
        Point end = to.top();
        double below = start.y() + 32;
        double above = end.y() - STUB - 4;
        double right = Math.max(from.right(), to.right()) + CLEARANCE;
        double left = Math.min(from.x(), to.x()) - CLEARANCE;
        List<List<Point>> ways = new ArrayList<>();
        ways.add(through(start, below, right, above, end));
        ways.add(through(start, below, left, above, end));
        ways.addAll(around(start, end, others));
        return best(ways, others, ways.getFirst());
    }

    /// Ways that go down beside the cards in between.
    private static List<List<Point>> around(Point start, Point end, Collection<Box> others) {
        double below = start.y() + 32;
        double above = end.y() - STUB - 4;
        Box band = Box.between(start, end).grown(Metrics.WIDTH / 2);
        double middle = (start.x() + end.x()) / 2;
        return others.stream()
                .filter(band::intersects)
                .flatMapToDouble(box -> DoubleStream.of(box.x() - CLEARANCE, box.right() + CLEARANCE))
                .distinct()
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(a - middle), Math.abs(b - middle)))
                .limit(16)
                .map(x -> through(start, below, x, above, end))
                .toList();
    }

    private static List<Point> bent(Point start, Point end, double y) {
        return List.of(start, new Point(start.x(), y), new Point(end.x(), y), end);
    }

    private static List<Point> through(Point start, double below, double x, double above, Point end) {
        return List.of(
                start,
                new Point(start.x(), below),
                new Point(x, below),
                new Point(x, above),
                new Point(end.x(), above),
                end);
    }

    private static List<Point> best(List<List<Point>> ways, Collection<Box> others, List<Point> otherwise) {
        List<Point> best = otherwise;
        double least = cost(otherwise, others);
        for (List<Point> way : ways) {
            double cost = cost(way, others);
            if (cost < least) {
                least = cost;
                best = way;
            }
        }
        return best;
    }

    /// A crossed card is worse than any detour.
    private static double cost(List<Point> way, Collection<Box> others) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += Math.abs(way.get(i).x() - way.get(i - 1).x())
                    + Math.abs(way.get(i).y() - way.get(i - 1).y());
        }
        return crossings(way, others) * 100_000d + length;
    }

    private static int crossings(List<Point> way, Collection<Box> others) {
        int crossings = 0;
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            for (Box box : others) {
                if (box.crossedBy(a, b)) {
                    crossings++;
                }
            }
        }
        return crossings;
    }
}
