package org.companero.studio.admin;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.companero.studio.look.Controls;
import org.companero.studio.look.PasswordBox;
import org.companero.studio.look.Sheet;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks before something that cannot be taken back. The harder it is to mend, the more it wants to be typed.
public final class Confirmation {

    private static final double WIDTH = 460;

    private final Messages messages;
    private final Attempt attempt;
    private final Sheet sheet;
    private @Nullable TextField phrase;
    private @Nullable PasswordBox password;
    private String wanted = "";

    /// @param attempt what pressing the button tries; the sheet stays open and says why while it is refused
    /// @param text what will happen
    public Confirmation(StackPane over, Messages messages, Attempt attempt, String title, String text) {
        this.messages = messages;
        this.attempt = attempt;
        this.sheet = new Sheet(over, title, messages.text("admin.close"), WIDTH);
        sheet.setId("confirmation");
        Label words = Controls.wrapped(text);
        words.setLineSpacing(3);
        sheet.with(words);
        attempt.clear();
    }

    /// Wants this to be typed, letter for letter.
    public Confirmation typing(String exactly) {
        wanted = exactly;
        var field = new TextField();
        field.setId("confirmation-phrase");
        phrase = field;
        sheet.with(Forms.field(messages.text("admin.confirm.type", exactly), field));
        return this;
    }

    /// Wants the person's password, too.
    public Confirmation withPassword() {
        var box = new PasswordBox(messages, "confirmation-password");
        password = box;
        sheet.with(Forms.field(messages.text("admin.confirm.password"), box));
        return this;
    }

    /// @param act what the button says
    /// @param work is done on a worker; it gets the password, empty unless one was wanted
    public void ask(String act, java.util.function.Consumer<String> work, Runnable done) {
        Button cancel = Controls.quiet(messages.text("admin.cancel"), sheet::close);
        Button go = Forms.danger(act, () -> {
            String typed = password == null ? "" : password.textProperty().get();
            attempt.make(() -> work.accept(typed), () -> {
                sheet.close();
                done.run();
            });
        });
        go.setId("confirmation-act");
        Forms.sends(go, attempt, complete());
        sheet.with(Forms.problem(attempt, "confirmation-problem")).acts(cancel, go);
        sheet.open(first(cancel));
    }

    private Node first(Button otherwise) {
        if (phrase != null) {
            return phrase;
        }
        return Objects.requireNonNullElse(password, otherwise);
    }

    private BooleanBinding complete() {
        TextField typed = phrase == null ? new TextField() : phrase;
        var secret = password == null ? new javafx.beans.property.SimpleStringProperty("-") : password.textProperty();
        return Bindings.createBooleanBinding(
                () -> typed.getText().strip().equals(wanted) && !secret.get().isEmpty(), typed.textProperty(), secret);
    }
}
