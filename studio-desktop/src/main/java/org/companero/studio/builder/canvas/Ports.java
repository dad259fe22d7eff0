package org.companero.studio.builder.canvas;

import javafx.scene.layout.Region;

/// The small circles where lines come in and go out.
final class Ports {

    private static final double SIZE = 9;

    private Ports() {}

    static Region port(String styleClass) {
        Region port = new Region();
        port.getStyleClass().addAll("builder-port", styleClass);
        port.setManaged(false);
        return port;
    }

    static void put(Region port, double x, double y) {
        port.resizeRelocate(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
    }
}
