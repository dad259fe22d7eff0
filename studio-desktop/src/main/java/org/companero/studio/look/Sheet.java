package org.companero.studio.look;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A sheet over a screen. It keeps the keyboard until it is closed, by its cross, with Escape or beside it, and then
/// gives it back to whom it had it from.
public final class Sheet extends StackPane {

    private final StackPane over;
    private final VBox body = new VBox(12);
    private final Button cross;
    private final ChangeListener<Node> keeper = (was, before, now) -> keep(now);
    private @Nullable Scene scene;
    private @Nullable Node before;
    private boolean lasting;
    private Runnable onClosed = () -> {};

    /// @param over what it covers
    /// @param close what the cross says to a screen reader
    public Sheet(StackPane over, String title, String close, double width) {
        this.over = over;
        this.cross = Controls.icon(Feather.X, close, this::close);
        cross.setId("sheet-close");
        getStyleClass().add("co-scrim");
        setPadding(new Insets(24));
        var head = new HBox(8, Controls.wrapped(title, "co-title"), Controls.spacer(), cross);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(cross, new Insets(-6, -8, -6, 0));
        body.getChildren().add(head);
        body.getStyleClass().addAll("co-card", "co-sheet");
        body.setMaxSize(width, Region.USE_PREF_SIZE);
        getChildren().add(body);
        sceneProperty().addListener((was, before, now) -> {
            if (before != null && now == null) {
                before.focusOwnerProperty().removeListener(keeper); // also when its screen is left with it open
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this && !lasting) {
                close();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !lasting) {
                close();
                event.consume();
            }
        });
    }

    public Sheet with(Node... content) {
        body.getChildren().addAll(content);
        return this;
    }

    /// The buttons at its lower end, the one that does it last.
    public Sheet acts(Node... acts) {
        var row = new HBox(8, acts);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox.setMargin(row, new Insets(8, 0, 0, 0));
        body.getChildren().add(row);
        return this;
    }

    /// It goes only when [#close()] is called: what it shows is shown once.
    public Sheet lasting() {
        lasting = true;
        cross.setVisible(false);
        return this;
    }

    public Sheet onClosed(Runnable act) {
        onClosed = act;
        return this;
    }

    /// @param first where typing begins
    public void open(Node first) {
        over.getChildren().add(this);
        scene = over.getScene();
        if (scene != null) {
            before = scene.getFocusOwner();
            first.requestFocus();
            scene.focusOwnerProperty().addListener(keeper);
        }
        Motion.enter(body);
    }

    public void close() {
        if (!over.getChildren().remove(this)) {
            return;
        }
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keeper);
        }
        if (before != null) {
            before.requestFocus();
        }
        onClosed.run();
    }

    /// Tab goes round within the sheet.
    private void keep(@Nullable Node now) {
        if (now == null || isWithin(now)) {
            return;
        }
        Node first = firstIn(body);
        if (getScene() != null && first != null) {
            first.requestFocus();
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node firstIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node first = firstIn(child);
                if (first != null) {
                    return first;
                }
            }
        }
        return null;
    }
}
