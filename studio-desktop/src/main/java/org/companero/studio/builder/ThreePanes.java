package org.companero.studio.builder;

import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/// A panel at each side and the canvas between them. The panels' inner edges can be dragged; where the window is
/// narrow they give way, so that the canvas keeps most of the room.
final class ThreePanes extends Region {

    static final String LEFT = "builder-palette";
    static final String RIGHT = "builder-inspector";

    private static final double LEFT_WIDTH = 216;
    private static final double RIGHT_WIDTH = 360;
    private static final double HANDLE = 7;
    /// Up to this width of all three the side panels are at their narrowest.
    private static final double NARROW = 1000;
    private static final double ROOMY = 1300;

    private final Region left;
    private final Region centre;
    private final Region right;
    private final Region leftHandle = handle();
    private final Region rightHandle = handle();
    private double leftWidth;
    private double rightWidth;

    /// @param widths the panels' remembered widths by [#LEFT] and [#RIGHT]
    /// @param remember is told a panel's width when it was dragged
    ThreePanes(
            Region left, Region centre, Region right, Map<String, Double> widths, BiConsumer<String, Double> remember) {
        this.left = left;
        this.centre = centre;
        this.right = right;
        this.leftWidth = widths.getOrDefault(LEFT, LEFT_WIDTH);
        this.rightWidth = widths.getOrDefault(RIGHT, RIGHT_WIDTH);
        getChildren().addAll(centre, left, right, leftHandle, rightHandle);
        leftHandle.setOnMouseDragged(event -> {
            leftWidth = Math.clamp(sceneToLocal(event.getSceneX(), 0).getX(), 160, 360);
            requestLayout();
        });
        rightHandle.setOnMouseDragged(event -> {
            rightWidth =
                    Math.clamp(getWidth() - sceneToLocal(event.getSceneX(), 0).getX(), 280, 560);
            requestLayout();
        });
        leftHandle.setOnMouseReleased(event -> remember.accept(LEFT, leftWidth));
        rightHandle.setOnMouseReleased(event -> remember.accept(RIGHT, rightWidth));
        right.managedProperty().addListener((was, before, now) -> requestLayout());
    }

    private static Region handle() {
        Region handle = new Region();
        handle.getStyleClass().add("builder-handle");
        handle.setCursor(Cursor.H_RESIZE);
        return handle;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double room = Math.clamp((width - NARROW) / (ROOMY - NARROW), 0, 1);
        double l = left.isManaged() ? Math.round(Math.min(leftWidth, 200 + Math.max(0, leftWidth - 200) * room)) : 0;
        leftHandle.setVisible(left.isManaged());
        double r = Math.round(Math.min(rightWidth, 304 + Math.max(0, rightWidth - 304) * room));
        left.resizeRelocate(0, 0, l, height);
        right.resizeRelocate(width - r, 0, r, height);
        centre.resizeRelocate(l, 0, Math.max(0, width - l - r), height);
        leftHandle.resizeRelocate(l - HANDLE / 2, 0, HANDLE, height);
        rightHandle.resizeRelocate(width - r - HANDLE / 2, 0, HANDLE, height);
    }
}
