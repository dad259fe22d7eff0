package org.companero.studio.admin.privacy;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// How long things are kept, in plain words, and what will be deleted when a period becomes shorter.
final class RetentionSection extends StackPane {

    private final RetentionViewModel model;
    private final Messages messages;
    private final VBox losses = new VBox(8);

    RetentionSection(RetentionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        losses.setId("privacy-losses");
        getChildren()
                .add(new Section(
                        messages.text("privacy.retention.title"),
                        messages.text("privacy.retention.lead"),
                        new Lines(
                                period("conversations", 1, true, model.conversationDays()),
                                period("contacts", 1, true, model.contactDays()),
                                period("audit", RetentionViewModel.SHORTEST_AUDIT, false, model.auditDays())),
                        losses,
                        Forms.problem(model.save(), "privacy-problem")));
        model.changed().addListener((was, before, now) -> warn());
        model.conversationDays().addListener((was, before, now) -> warn());
        model.contactDays().addListener((was, before, now) -> warn());
        model.auditDays().addListener((was, before, now) -> warn());
        warn();
    }

    private Node period(String what, int shortest, boolean endless, ObjectProperty<@Nullable Integer> days) {
        String name = messages.text("privacy.keep." + what);
        Label title = Controls.label(name, "co-strong");
        Label text = Controls.wrapped(messages.text("privacy.keep." + what + ".text"), "co-muted", "co-caption");
        var field = new DaysField(
                "privacy-" + what,
                name,
                shortest,
                endless ? messages.text("privacy.keep." + what + ".endless") : null,
                days,
                messages);
        var line = new VBox(4, title, text, new HBox(field));
        VBox.setMargin(line.getChildren().getLast(), new javafx.geometry.Insets(6, 0, 0, 0));
        line.getStyleClass().add("line");
        return line;
    }

    private void warn() {
        losses.getChildren()
                .setAll(model.losses().stream()
                        .map(loss -> Controls.notice(loss, Tone.WARNING))
                        .toList());
        boolean some = !losses.getChildren().isEmpty();
        losses.setVisible(some);
        losses.setManaged(some);
    }
}
