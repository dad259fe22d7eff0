package org.companero.studio.builder.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The dots behind the drawing; they move and zoom with it. Their colour comes from the style sheet, as the
/// background of a region that is never seen.
final class DotGrid extends Region {

    private static final double STEP = 24;

    private final Canvas canvas = new Canvas();
    private final Region colour = new Region();
    private Viewport viewport = new Viewport(1, 0, 0);

    DotGrid() {
        colour.getStyleClass().add("builder-dot");
        colour.setVisible(false);
        colour.backgroundProperty().addListener((was, before, now) -> draw());
        getChildren().addAll(canvas, colour);
        setMouseTransparent(true);
    }

    void show(Viewport changed) {
        viewport = changed;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double step = STEP * viewport.zoom();
        while (step < 14) {
            step *= 2;
        }
        double size = viewport.zoom() < 0.5 ? 1 : 1.6;
        pen.setFill(paint());
        for (double x = first(viewport.x(), step); x < canvas.getWidth(); x += step) {
            for (double y = first(viewport.y(), step); y < canvas.getHeight(); y += step) {
                pen.fillOval(x - size / 2, y - size / 2, size, size);
            }
        }
    }

    private Paint paint() {
        Background background = colour.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }

    private static double first(double offset, double step) {
        return (offset % step + step) % step;
    }
}
