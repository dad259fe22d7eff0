package org.companero.studio.signin;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The server's address: a quiet line until somebody wants to change it.
final class ServerLine extends VBox {

    private final Label problem = Controls.wrapped("", "co-field-problem");

    ServerLine(StringProperty address, Messages messages) {
        super(6);
        setAlignment(Pos.CENTER);
        var field = new TextField();
        field.setId("sign-in-server");
        field.textProperty().bindBidirectional(address);
        field.setAccessibleText(messages.text("signin.server"));
        Label shown = Controls.clipped("", "co-muted", "co-caption");
        shown.textProperty().bind(address);
        var change = new Hyperlink(messages.text("signin.server.change"));
        change.setId("sign-in-change-server");
        change.getStyleClass().add("co-caption");
        change.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(6, Icons.of(Feather.SERVER, "co-small"), shown, change);
        line.setAlignment(Pos.CENTER);
        change.setOnAction(event -> {
            Label caption = Controls.label(messages.text("signin.server"), "co-field-name");
            caption.setMaxWidth(Double.MAX_VALUE);
            getChildren().setAll(caption, field, problem);
            field.requestFocus();
            field.selectAll();
        });
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setId("sign-in-problem-server");
        getChildren().setAll(line, problem);
    }

    Label problem() {
        return problem;
    }
}
