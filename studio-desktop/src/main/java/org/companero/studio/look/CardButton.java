package org.companero.studio.look;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/// A card that is pressed as a whole. Unlike a button it grows with the text in it.
public final class CardButton extends VBox {

    private final Runnable act;

    /// @param words what pressing it does, for a screen reader
    public CardButton(String words, Runnable act, Node... content) {
        super(6, content);
        this.act = act;
        getStyleClass().add("card-button");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                fire();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                fire();
                event.consume();
            }
        });
    }

    /// Does what pressing does.
    public void fire() {
        act.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
