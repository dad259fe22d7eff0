package org.companero.studio.shell;

import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.companero.studio.settings.SettingsStore;

/// A main part that takes the room and a side panel whose width is dragged and remembered.
public final class SidePane extends HBox {

    /// Which side the panel is on.
    public enum Side {
        LEFT,
        RIGHT
    }

    /// How far beside the line it can be gripped, in pixels.
    private static final double REACH = 3;

    private final Region panel;
    private final double narrowest;
    private final double widest;

    /// @param name under which the width is remembered
    public SidePane(
            Side side,
            Region main,
            Region panel,
            String name,
            double usual,
            double narrowest,
            double widest,
            SettingsStore settings) {
        this.panel = panel;
        this.narrowest = narrowest;
        this.widest = widest;
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        panel.setMinWidth(narrowest);
        resize(settings.current().panels().getOrDefault(name, usual));
        Node handle = handle(side, name, settings);
        if (side == Side.LEFT) {
            getChildren().addAll(panel, handle, main);
        } else {
            getChildren().addAll(main, handle, panel);
        }
    }

    private Node handle(Side side, String name, SettingsStore settings) {
        var line = new Region();
        line.getStyleClass().add("co-side-handle");
        line.setCursor(Cursor.H_RESIZE);
        line.setViewOrder(-1);
        HBox.setMargin(line, new Insets(0, -REACH, 0, -REACH));
        line.setOnMouseDragged(event -> {
            double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            resize(side == Side.LEFT ? x : getWidth() - x);
        });
        line.setOnMouseReleased(event -> settings.update(current -> current.withPanel(name, panel.getPrefWidth())));
        return line;
    }

    private void resize(double width) {
        double fitting = Math.clamp(width, narrowest, widest);
        panel.setPrefWidth(fitting);
        panel.setMaxWidth(fitting);
    }
}
