package org.companero.studio.inbox;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.server.ConversationGateway.Doorway;
import org.companero.studio.shell.Navigator;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the inbox shows before the first conversation: how to get one.
final class Doorstep extends StackPane {

    private final Messages messages;
    private final Navigator navigator;
    private final Links links;
    private final VBox way = new VBox(14);

    Doorstep(ObservableValue<@Nullable Doorway> doorway, Messages messages, Navigator navigator, Links links) {
        this.messages = messages;
        this.navigator = navigator;
        this.links = links;
        setId("inbox-empty");
        var words = new Placeholder(
                Feather.MESSAGE_SQUARE,
                Tone.ACCENT,
                messages.text("inbox.empty.title"),
                messages.text("inbox.empty.text"));
        way.setAlignment(Pos.CENTER);
        var box = new VBox(20, words, way);
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(620);
        box.setPadding(new Insets(0, 24, 40, 24));
        getChildren().add(box);
        doorway.addListener((was, before, now) -> show(now));
        show(doorway.getValue());
    }

    private void show(@Nullable Doorway doorway) {
        way.getChildren().clear();
        if (doorway == null) {
            return;
        }
        Label script = Controls.wrapped(doorway.script(), "script");
        script.setId("inbox-script");
        script.setMaxWidth(Double.MAX_VALUE);
        Button copy = Controls.quiet(messages.text("inbox.copy"), () -> copy(doorway.script()));
        copy.setId("inbox-copy");
        copy.setGraphic(Icons.of(Feather.COPY));
        Button page = Controls.flat(messages.text("inbox.page"), () -> links.open(doorway.page()));
        page.setGraphic(Icons.of(Feather.EXTERNAL_LINK));
        var acts = new HBox(8, copy, page);
        acts.setAlignment(Pos.CENTER);
        acts.setMaxWidth(Region.USE_PREF_SIZE);
        way.getChildren().addAll(script, acts);
    }

    private void copy(String script) {
        var content = new ClipboardContent();
        content.putString(script);
        Clipboard.getSystemClipboard().setContent(content);
        navigator.say(messages.text("inbox.copied"));
    }
}
