package org.companero.studio.look;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// Two boxes and the way from one to the other: the sign for programs, which no icon font has in this form.
public final class FlowIcon extends StackPane {

    private static final double GRID = 24;
    private static final String PATH = "M5 3h4a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"
            + "M15 13h4a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2z"
            + "M7 11v4a2 2 0 0 0 2 2h4";

    /// @param size the icon's side in pixels
    public FlowIcon(double size) {
        var path = new SVGPath();
        path.setContent(PATH);
        path.getStyleClass().add("co-flow-path");
        path.setScaleX(size / GRID);
        path.setScaleY(size / GRID);
        getStyleClass().add("co-flow-icon");
        getChildren().add(path);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }
}
