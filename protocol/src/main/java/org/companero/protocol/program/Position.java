package org.companero.protocol.program;

/// Where a node's upper left corner lies on the canvas, in pixels at 100 %.
public record Position(double x, double y) {

    public Position {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a position has finite coordinates, not " + x + ", " + y);
        }
    }
}
