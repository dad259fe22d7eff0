package org.companero.studio.admin.privacy;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Section;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// What people agree to, and beside it how they will see it.
final class ConsentSection extends StackPane {

    private static final int LONGEST = 2000;

    ConsentSection(RetentionViewModel model, Messages messages) {
        var text = new TextArea();
        text.setId("privacy-consent");
        text.setWrapText(true);
        text.setPrefRowCount(6);
        text.setPromptText(messages.text("privacy.consent.prompt"));
        text.textProperty().bindBidirectional(model.consent());
        text.textProperty().addListener((was, before, now) -> {
            if (now.length() > LONGEST) {
                text.setText(now.substring(0, LONGEST));
            }
        });
        var field = Forms.field(messages.text("privacy.consent.text"), text);
        VBox.setVgrow(text, Priority.ALWAYS);
        var preview = new VBox(
                6, Controls.label(messages.text("privacy.consent.preview"), "co-field-name"), seen(model, messages));
        field.setMinWidth(0);
        field.setPrefWidth(380);
        preview.setMinWidth(0);
        preview.setPrefWidth(300);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        getChildren()
                .add(new Section(
                        messages.text("privacy.consent.title"),
                        messages.text("privacy.consent.lead"),
                        new HBox(20, field, preview)));
    }

    /// The first thing in the chat, as the widget draws it.
    private static Node seen(RetentionViewModel model, Messages messages) {
        Label bubble = Controls.wrapped("", "consent-bubble");
        bubble.setId("privacy-consent-preview");
        bubble.textProperty()
                .bind(model.consent()
                        .map(text -> text.isBlank() ? messages.text("privacy.consent.none") : text.strip()));
        var agree = Controls.label(messages.text("privacy.consent.agree"), "consent-choice");
        var decline = Controls.label(messages.text("privacy.consent.decline"), "consent-choice");
        var choices = new HBox(8, agree, decline);
        choices.setAlignment(Pos.CENTER_LEFT);
        Forms.visible(choices, model.consent().isNotEmpty());
        var chat = new VBox(10, bubble, choices);
        chat.getStyleClass().addAll("co-card", "consent-preview");
        VBox.setVgrow(chat, Priority.ALWAYS);
        return chat;
    }
}
