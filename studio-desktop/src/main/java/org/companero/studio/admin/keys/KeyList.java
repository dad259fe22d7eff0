package org.companero.studio.admin.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.studio.admin.Confirmation;
import org.companero.studio.admin.Lines;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The keys: what each is for, what it may do, whether anybody uses it.
final class KeyList implements ListingView.Parts {

    private static final long SOON = 14;

    private final KeysViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final InstantSource clock;
    private final StackPane over;
    private final Runnable ask;
    private final Lines lines = new Lines();

    /// @param ask begins a new key
    KeyList(KeysViewModel model, Messages messages, Ago ago, InstantSource clock, StackPane over, Runnable ask) {
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.clock = clock;
        this.over = over;
        this.ask = ask;
        lines.setId("keys-list");
        model.list().shown().addListener((ListChangeListener<ApiKeyResource>) change -> show());
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
                Feather.KEY,
                Tone.ACCENT,
                messages.text("keys.empty.title"),
                messages.text("keys.empty.text"),
                Controls.quiet(messages.text("keys.new"), ask));
    }

    private void show() {
        lines.show(model.list().shown().stream().map(this::line).toList());
    }

    private HBox line(ApiKeyResource key) {
        Label begins = Controls.label(key.prefix() + "…", "co-muted", "key-prefix");
        begins.setMinWidth(Label.USE_PREF_SIZE);
        var name = Lines.name(key.name(), begins);
        expiry(key.expiresAt(), name);
        String may = key.permissions().stream()
                .map(permission -> PermissionWords.brief(permission, messages))
                .collect(Collectors.joining(" · "));
        String used = key.lastUsedAt() == null
                ? messages.text("keys.never-used", key.createdBy())
                : messages.text("keys.used", ago.of(key.lastUsedAt()), key.createdBy());
        Button revoke = Controls.quiet(messages.text("keys.revoke"), () -> confirm(key));
        revoke.setId("key-revoke");
        revoke.setAccessibleText(messages.text("keys.revoke.title", key.name()));
        var facts = new VBox(2, Controls.wrapped(may, "co-muted", "co-caption"), Lines.fact(used));
        return Lines.line(Lines.mark(Feather.KEY), name, facts, revoke);
    }

    private void expiry(@Nullable Instant at, HBox name) {
        if (at == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), at);
        if (left.isNegative()) {
            name.getChildren().add(Controls.pill(messages.text("keys.expired"), Tone.DANGER));
        } else {
            Tone tone = left.toDays() < SOON ? Tone.WARNING : Tone.PLAIN;
            name.getChildren().add(Controls.pill(messages.text("keys.expires", left.toDays()), tone));
        }
    }

    private void confirm(ApiKeyResource key) {
        new Confirmation(
                        over,
                        messages,
                        model.revoke(),
                        messages.text("keys.revoke.title", key.name()),
                        messages.text("keys.revoke.text"))
                .ask(messages.text("keys.revoke.act"), none -> model.revoke(key), () -> model.revoked(key));
    }
}
