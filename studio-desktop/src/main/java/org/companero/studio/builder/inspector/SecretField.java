package org.companero.studio.builder.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.companero.studio.builder.model.SecretNames;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.kordamp.ikonli.feather.Feather;

/// Where a secret is named: its name is chosen among those that are kept, or typed, and below it stands what is to be
/// known about it.
final class SecretField {

    private final Fields fields;
    private final SecretNames secrets;

    SecretField(Fields fields, SecretNames secrets) {
        this.fields = fields;
        this.secrets = secrets;
    }

    Node at(String path, String now) {
        secrets.want();
        TextField field = fields.line(path, now, fields.text("builder.form.header.secret"));
        Label hint = Controls.wrapped("");
        hint.setId(Fields.id(path) + "-hint");
        hint.textProperty().bind(field.textProperty().map(this::hint));
        hint.textProperty()
                .subscribe(said -> hint.getStyleClass()
                        .setAll("label", isUnknown(field.getText()) ? "builder-warn" : "builder-hint"));
        VBox box = new VBox(4, field);
        List<String> names = secrets.names().orElse(List.of());
        if (!names.isEmpty()) {
            box.getChildren().add(choices(path, names, field));
        }
        box.getChildren().add(hint);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private MenuButton choices(String path, List<String> names, TextField into) {
        MenuButton menu = new MenuButton(fields.text("builder.secret.choose"), Icons.of(Feather.LOCK, "co-accent"));
        menu.getStyleClass().addAll("flat", "accent", "builder-insert");
        menu.setId(Fields.id(path) + "-choose");
        for (String name : names) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false); // an underscore in a name is an underscore
            item.setOnAction(event -> {
                into.setText(name);
                into.requestFocus();
                into.end();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private String hint(String typed) {
        if (secrets.isClosed()) {
            return fields.text("builder.secret.closed");
        }
        return isUnknown(typed)
                ? fields.messages().text("builder.secret.unknown", typed.strip())
                : fields.text("builder.secret.hint");
    }

    private boolean isUnknown(String typed) {
        String name = typed.strip();
        return !name.isEmpty()
                && secrets.names().map(names -> !names.contains(name)).orElse(false);
    }
}
