package org.companero.studio.builder.canvas;

/// Sizes on the drawing, in pixels at 100 %. Heights are multiples of the grid, so that snapped cards line up.
final class Metrics {

    /// All nodes take this width, triggers too, so that what lies at the same x is joined by a straight line.
    static final double WIDTH = 236;
    /// A card without content.
    static final double BARE_HEIGHT = 56;
    /// What one line of content adds.
    static final double LINE_HEIGHT = 16;
    static final double TRIGGER_HEIGHT = 32;
    /// Cards snap to this.
    static final double GRID = 8;
    /// Between a card and the one placed below it.
    static final double ROW_GAP = 64;
    /// Between cards side by side.
    static final double COLUMN_GAP = 28;
    static final double PORT_REACH = 11;

    private Metrics() {}

    static double cardHeight(int lines) {
        return BARE_HEIGHT + LINE_HEIGHT * Math.clamp(lines, 0, 2);
    }

    static double snapped(double coordinate) {
        return Math.round(coordinate / GRID) * GRID;
    }
}
