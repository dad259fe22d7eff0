package org.companero.studio.signin;

import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A password field that can show what was typed.
final class PasswordBox extends StackPane {

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton eye = new ToggleButton(null, Icons.of(Feather.EYE));

    PasswordBox(Messages messages) {
        getStyleClass().add("password-box");
        hidden.setId("sign-in-password");
        shown.textProperty().bindBidirectional(hidden.textProperty());
        shown.visibleProperty().bind(eye.selectedProperty());
        hidden.visibleProperty().bind(eye.selectedProperty().not());
        eye.setId("sign-in-show-password");
        eye.getStyleClass().add("password-eye");
        eye.accessibleTextProperty()
                .bind(eye.selectedProperty()
                        .map(on -> messages.text(on ? "signin.password.hide" : "signin.password.show")));
        eye.graphicProperty().bind(eye.selectedProperty().map(on -> Icons.of(on ? Feather.EYE_OFF : Feather.EYE)));
        eye.setTooltip(Controls.tooltip(messages.text("signin.password.show")));
        setAlignment(eye, Pos.CENTER_RIGHT);
        getChildren().addAll(hidden, shown, eye);
    }

    StringProperty textProperty() {
        return hidden.textProperty();
    }

    void setOnAction(EventHandler<ActionEvent> act) {
        hidden.setOnAction(act);
        shown.setOnAction(act);
    }

    @Override
    public void requestFocus() {
        (eye.isSelected() ? shown : hidden).requestFocus();
    }
}
