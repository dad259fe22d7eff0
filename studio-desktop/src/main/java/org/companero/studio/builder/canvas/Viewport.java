package org.companero.studio.builder.canvas;

/// Which part of the drawing is seen: screen = drawing × zoom + offset.
///
/// @param zoom from [#MIN] to [#MAX]
record Viewport(double zoom, double x, double y) {

    static final double MIN = 0.1;
    static final double MAX = 2;
    private static final double MARGIN = 48;

    Viewport {
        zoom = Math.clamp(zoom, MIN, MAX);
    }

    Point toDrawing(double screenX, double screenY) {
        return new Point((screenX - x) / zoom, (screenY - y) / zoom);
    }

    Point toScreen(Point point) {
        return new Point(point.x() * zoom + x, point.y() * zoom + y);
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(zoom, x + dx, y + dy);
    }

    /// Another zoom; what lies under the given point of the screen stays there.
    Viewport zoomed(double to, double screenX, double screenY) {
        double clamped = Math.clamp(to, MIN, MAX);
        Point fixed = toDrawing(screenX, screenY);
        return new Viewport(clamped, screenX - fixed.x() * clamped, screenY - fixed.y() * clamped);
    }

    /// The same zoom, with the point in the middle of a screen of that size.
    Viewport centred(Point on, double width, double height) {
        return new Viewport(zoom, width / 2 - on.x() * zoom, height / 2 - on.y() * zoom);
    }

    /// Shows the whole box on a screen of that size, never larger than 100 %.
    static Viewport showing(Box box, double width, double height) {
        double zoom = Math.min(
                1,
                Math.min(
                        Math.max(1, width - 2 * MARGIN) / Math.max(1, box.width()),
                        Math.max(1, height - 2 * MARGIN) / Math.max(1, box.height())));
        Viewport view = new Viewport(zoom, 0, 0);
        return view.centred(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2), width, height);
    }

    /// What a screen of that size shows of the drawing.
    Box seen(double width, double height) {
        return new Box(-x / zoom, -y / zoom, width / zoom, height / zoom);
    }
}
