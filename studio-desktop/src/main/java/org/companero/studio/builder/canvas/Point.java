package org.companero.studio.builder.canvas;

/// A place on the drawing, in pixels at 100 %.
public record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
