package org.companero.studio.admin.secrets;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.SecretResource;
import org.companero.studio.admin.Confirmation;
import org.companero.studio.admin.Lines;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The secrets: what each is called, and since when it is what it is.
final class SecretList implements ListingView.Parts {

    /// What the list has others begin.
    ///
    /// @param add a new secret
    /// @param replace another value for one that is there
    record Acts(Runnable add, Consumer<SecretResource> replace) {}

    private final SecretsViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final StackPane over;
    private final Acts acts;
    private final Lines lines = new Lines();

    SecretList(SecretsViewModel model, Messages messages, Ago ago, StackPane over, Acts acts) {
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.over = over;
        this.acts = acts;
        lines.setId("secrets-list");
        model.list().shown().addListener((ListChangeListener<SecretResource>) change -> show());
    }

    @Override
    public void load() {
        model.load();
    }

    @Override
    public Node list() {
        show();
        return lines;
    }

    @Override
    public Node empty() {
        return new Placeholder(
                Feather.LOCK,
                Tone.ACCENT,
                messages.text("secrets.empty.title"),
                messages.text("secrets.empty.text"),
                Controls.quiet(messages.text("secrets.new"), acts.add()));
    }

    private void show() {
        lines.show(model.list().shown().stream().map(this::line).toList());
    }

    private HBox line(SecretResource secret) {
        Button replace = Controls.quiet(
                messages.text("secrets.replace"), () -> acts.replace().accept(secret));
        replace.setId("secret-replace");
        replace.setAccessibleText(messages.text("secrets.replace.title", secret.name()));
        Button remove = Controls.quiet(messages.text("secrets.remove"), () -> confirm(secret));
        remove.setId("secret-remove");
        remove.setAccessibleText(messages.text("secrets.remove.title", secret.name()));
        return Lines.line(
                Lines.mark(Feather.LOCK),
                Lines.name(secret.name()),
                Lines.fact(messages.text("secrets.since", ago.of(secret.changedAt()))),
                replace,
                remove);
    }

    private void confirm(SecretResource secret) {
        new Confirmation(
                        over,
                        messages,
                        model.remove(),
                        messages.text("secrets.remove.title", secret.name()),
                        messages.text("secrets.remove.text"))
                .ask(messages.text("secrets.remove.act"), none -> model.remove(secret), () -> model.removed(secret));
    }
}
