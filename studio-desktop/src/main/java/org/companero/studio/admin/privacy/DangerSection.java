package org.companero.studio.admin.privacy;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ContactSummary;
import org.companero.studio.admin.Confirmation;
import org.companero.studio.admin.Forms;
import org.companero.studio.admin.Lines;
import org.companero.studio.admin.Section;
import org.companero.studio.look.Controls;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;

/// What cannot be taken back, set apart from everything else.
final class DangerSection extends StackPane {

    private final RequestsViewModel model;
    private final Messages messages;
    private final Voice voice;
    private final StackPane over;
    private final PersonPicker picker;

    DangerSection(RequestsViewModel model, Messages messages, Voice voice, StackPane over, PersonPicker picker) {
        this.model = model;
        this.messages = messages;
        this.voice = voice;
        this.over = over;
        this.picker = picker;
        var zone = new Lines(one(), all());
        zone.getStyleClass().add("danger-zone");
        getChildren()
                .add(new Section(messages.text("privacy.danger.title"), messages.text("privacy.danger.lead"), zone));
    }

    private VBox one() {
        picker.setMaxWidth(420);
        Button erase = Forms.warns(messages.text("privacy.erase.one.act"), this::confirmOne);
        erase.setId("erase-one");
        erase.disableProperty().bind(picker.chosen().isNull());
        return part("privacy.erase.one", "privacy.erase.one.text", new VBox(12, picker, new HBox(erase)));
    }

    private VBox all() {
        Button erase = Forms.warns(messages.text("privacy.erase.all.act"), () -> model.findHandle(this::confirmAll));
        erase.setId("erase-all");
        return part("privacy.erase.all", "privacy.erase.all.text", new VBox(new HBox(erase)));
    }

    private VBox part(String title, String text, VBox acts) {
        var part = new VBox(
                4,
                Controls.label(messages.text(title), "co-strong"),
                Controls.wrapped(messages.text(text), "co-muted", "co-caption"),
                acts);
        VBox.setMargin(acts, new javafx.geometry.Insets(8, 0, 0, 0));
        part.getStyleClass().add("line");
        return part;
    }

    private void confirmOne() {
        ContactSummary person = picker.chosen().get();
        if (person == null) {
            return;
        }
        new Confirmation(
                        over,
                        messages,
                        model.erase(),
                        messages.text("privacy.erase.one.title", person.name()),
                        messages.text("privacy.erase.one.confirm"))
                .typing(person.name())
                .ask(messages.text("privacy.erase.one.act"), none -> model.erase(person, null), () -> {
                    picker.clear();
                    begun();
                });
    }

    private void confirmAll(String handle) {
        new Confirmation(
                        over,
                        messages,
                        model.erase(),
                        messages.text("privacy.erase.all.title"),
                        messages.text("privacy.erase.all.confirm"))
                .typing(handle)
                .withPassword()
                .ask(messages.text("privacy.erase.all.now"), password -> model.erase(null, password), this::begun);
    }

    private void begun() {
        voice.say(messages.text("privacy.erase.begun"));
        model.load();
    }
}
