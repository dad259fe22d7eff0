package org.companero.studio.builder.canvas;

import java.util.Collection;
import org.companero.protocol.program.Position;

/// Finds room for new cards.
final class Placement {

    private static final double COLUMN = Metrics.WIDTH + Metrics.COLUMN_GAP;
    private static final int ROWS = 40;
    private static final int COLUMNS = 12;

    private Placement() {}

    /// Below a card, for one of its outlets: the outlets fan out from left to right.
    static Position below(Box card, int outlet, int outlets, double height, Collection<Box> others) {
        double shift = (outlet - (outlets - 1) / 2.0) * COLUMN;
        return free(
                Metrics.snapped(card.x() + shift), Metrics.snapped(card.bottom() + Metrics.ROW_GAP), height, others);
    }

    /// The first free place at or near the point: to the right, to the left, then further down.
    static Position free(double x, double y, double height, Collection<Box> others) {
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < COLUMNS; i++) {
                double dx = ((i + 1) / 2) * (i % 2 == 1 ? COLUMN : -COLUMN);
                Box box = new Box(x + dx, y + row * (Metrics.ROW_GAP + height), Metrics.WIDTH, height);
                if (others.stream().noneMatch(box.grown(12)::intersects)) {
                    return new Position(box.x(), box.y());
                }
            }
        }
        return new Position(x, y);
    }
}
