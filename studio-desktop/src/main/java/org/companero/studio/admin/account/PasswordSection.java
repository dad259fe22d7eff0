package org.companero.studio.admin.account;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.look.Controls;
import org.companero.studio.look.PasswordBox;
import org.companero.studio.text.Messages;

/// Changing the password: a quiet button until somebody wants to.
final class PasswordSection extends StackPane {

    private final AccountViewModel model;
    private final Messages messages;
    private final PasswordBox current;
    private final PasswordBox next;
    private final StackPane place = new StackPane();

    PasswordSection(AccountViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.current = new PasswordBox(messages, "password-current");
        this.next = new PasswordBox(messages, "password-next");
        place.getChildren().setAll(closed());
        getChildren()
                .add(new Section(
                        messages.text("account.password.title"), messages.text("account.password.lead"), place));
    }

    private Node closed() {
        Button change = Controls.quiet(messages.text("account.password.change"), this::open);
        change.setId("password-open");
        var row = new HBox(change);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void open() {
        place.getChildren().setAll(form());
        current.requestFocus();
    }

    private void close() {
        current.textProperty().set("");
        next.textProperty().set("");
        model.password().clear();
        place.getChildren().setAll(closed());
    }

    private Node form() {
        Button cancel = Controls.quiet(messages.text("admin.cancel"), this::close);
        Button change = Forms.sends(
                Controls.primary(messages.text("account.password.submit"), this::submit),
                model.password(),
                next.textProperty().isNotEmpty());
        change.setId("password-change");
        next.setOnAction(event -> submit());
        var acts = new HBox(8, change, cancel);
        var form = new VBox(
                14,
                Forms.field(messages.text("account.password.current"), current),
                new VBox(8, Forms.field(messages.text("account.password.next"), next), strength()),
                Forms.problem(model.password(), "password-problem"),
                acts);
        form.getStyleClass().add("lone-form");
        form.setMaxWidth(380);
        var card = new Lines(form);
        return card;
    }

    private void submit() {
        model.changePassword(current.textProperty().get(), next.textProperty().get(), this::close);
    }

    /// The bar, and in words what it means.
    private Node strength() {
        var bar = new ProgressBar(0);
        bar.getStyleClass().add("strength");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label words = Controls.label("", "co-muted", "co-caption");
        words.setId("password-strength");
        words.setMinWidth(USE_PREF_SIZE);
        var impression = next.textProperty().map(PasswordStrength::of);
        bar.progressProperty().bind(impression.map(PasswordStrength::share));
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text("account.strength."
                                + PasswordStrength.of(next.textProperty().get())),
                        next.textProperty()));
        impression.subscribe(now -> {
            bar.getStyleClass().removeAll("co-danger", "co-warning", "co-success");
            bar.getStyleClass().add(colour(now));
        });
        var row = new HBox(10, bar, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String colour(PasswordStrength strength) {
        return switch (strength) {
            case NONE, WEAK -> "co-danger";
            case FAIR -> "co-warning";
            case STRONG -> "co-success";
        };
    }
}
