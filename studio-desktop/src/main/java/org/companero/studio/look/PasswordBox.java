package org.companero.studio.look;

import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A field for a password or another secret, which can show what was typed.
public final class PasswordBox extends StackPane {

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton eye = new ToggleButton(null, Icons.of(Feather.EYE));

    /// @param id the field's
    public PasswordBox(Messages messages, String id) {
        getStyleClass().add("password-box");
        hidden.setId(id);
        shown.textProperty().bindBidirectional(hidden.textProperty());
        hidden.accessibleTextProperty().bind(accessibleTextProperty());
        shown.accessibleTextProperty().bind(accessibleTextProperty());
        shown.visibleProperty().bind(eye.selectedProperty());
        hidden.visibleProperty().bind(eye.selectedProperty().not());
        eye.setId(id + "-show");
        eye.getStyleClass().add("password-eye");
        eye.accessibleTextProperty()
                .bind(eye.selectedProperty().map(on -> messages.text(on ? "password.hide" : "password.show")));
        eye.graphicProperty().bind(eye.selectedProperty().map(on -> Icons.of(on ? Feather.EYE_OFF : Feather.EYE)));
        eye.setTooltip(Controls.tooltip(messages.text("password.show")));
        setAlignment(eye, Pos.CENTER_RIGHT);
        getChildren().addAll(hidden, shown, eye);
    }

    public StringProperty textProperty() {
        return hidden.textProperty();
    }

    public void setOnAction(EventHandler<ActionEvent> act) {
        hidden.setOnAction(act);
        shown.setOnAction(act);
    }

    @Override
    public void requestFocus() {
        (eye.isSelected() ? shown : hidden).requestFocus();
    }
}
