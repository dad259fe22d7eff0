package org.companero.studio.admin.secrets;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.SecretResource;
import org.companero.studio.admin.Forms;
import org.companero.studio.look.Controls;
import org.companero.studio.look.PasswordBox;
import org.companero.studio.look.Sheet;
import org.companero.studio.text.Messages;

/// Asks for a secret. What was typed is forgotten with the sheet.
final class KeepSheet {

    private static final double WIDTH = 480;

    private final SecretsViewModel model;
    private final Messages messages;
    private final Sheet sheet;
    private final PasswordBox value;

    private KeepSheet(StackPane over, SecretsViewModel model, Messages messages, String title) {
        this.model = model;
        this.messages = messages;
        this.sheet = new Sheet(over, title, messages.text("admin.close"), WIDTH);
        this.value = new PasswordBox(messages, "secret-value");
        sheet.setId("secret-sheet");
        sheet.onClosed(() -> value.textProperty().set(""));
        model.keep().clear();
    }

    /// Asks for a name and for what is to be kept under it.
    static void add(StackPane over, SecretsViewModel model, Messages messages) {
        var asked = new KeepSheet(over, model, messages, messages.text("secrets.new"));
        var name = new TextField();
        name.setId("secret-name");
        name.setPromptText(messages.text("secrets.name.prompt"));
        VBox named = Forms.field(messages.text("secrets.name"), name);
        named.getChildren().add(Controls.wrapped(messages.text("secrets.name.hint"), "co-muted", "co-caption"));
        name.setOnAction(event -> asked.value.requestFocus());
        asked.sheet.with(named);
        asked.open(name, messages.text("secrets.keep"), typed -> model.add(name.getText(), typed, asked.sheet::close));
    }

    /// Asks for what is to be kept in the place of what is there.
    static void replace(StackPane over, SecretsViewModel model, Messages messages, SecretResource secret) {
        var asked = new KeepSheet(over, model, messages, messages.text("secrets.replace.title", secret.name()));
        Label loss = Controls.wrapped(messages.text("secrets.replace.text"), "co-muted");
        loss.setLineSpacing(3);
        asked.sheet.with(loss);
        asked.open(
                asked.value,
                messages.text("secrets.replace.act"),
                typed -> model.replace(secret, typed, asked.sheet::close));
    }

    private void open(Node first, String act, Consumer<String> keep) {
        Runnable send = () -> keep.accept(value.textProperty().get());
        value.setOnAction(event -> send.run());
        VBox kept = Forms.field(messages.text("secrets.value"), value);
        kept.getChildren().add(Controls.wrapped(messages.text("secrets.value.hint"), "co-muted", "co-caption"));
        Button go = Forms.sends(Controls.primary(act, send), model.keep());
        go.setId("secret-keep");
        sheet.with(kept, Forms.problem(model.keep(), "secret-problem"))
                .acts(Controls.quiet(messages.text("admin.cancel"), sheet::close), go)
                .open(first);
    }
}
