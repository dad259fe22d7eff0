package org.companero.studio.admin.privacy;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ContactSummary;
import org.companero.studio.admin.Lines;
import org.companero.studio.listing.Listing;
import org.companero.studio.listing.State;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.PrivacyGateway;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Finds one person by name: type, choose from what fits.
final class PersonPicker extends VBox {

    private static final Duration TYPING = Duration.ofMillis(250);

    private final PrivacyGateway gateway;
    private final Messages messages;
    private final Ago ago;
    private final Tasks tasks;
    private final TextField field = new TextField();
    private final StackPane search;
    private final VBox results = new VBox(2);
    private final Listing<ContactSummary> found;
    private final ReadOnlyObjectWrapper<@Nullable ContactSummary> chosen = new ReadOnlyObjectWrapper<>();
    private Tasks.@Nullable Running typing;

    PersonPicker(String id, PrivacyGateway gateway, Messages messages, Ago ago, Tasks tasks) {
        super(6);
        this.gateway = gateway;
        this.messages = messages;
        this.ago = ago;
        this.tasks = tasks;
        this.found = new Listing<>(messages, tasks, ContactSummary::name);
        field.setId(id);
        this.search = Controls.search(field, messages.text("privacy.person.search"));
        field.textProperty().addListener((was, before, now) -> typed(now));
        found.shown().addListener((ListChangeListener<ContactSummary>) change -> show());
        found.state().addListener((was, before, now) -> show());
        show();
    }

    ReadOnlyObjectProperty<@Nullable ContactSummary> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void clear() {
        chosen.set(null);
        field.clear();
        found.fill(java.util.List.of());
        show();
    }

    private void typed(String text) {
        if (typing != null) {
            typing.drop();
        }
        if (text.isBlank()) {
            found.fill(java.util.List.of());
            return;
        }
        typing = tasks.after(TYPING, () -> found.load(() -> gateway.contacts(text.strip())));
    }

    private void show() {
        ContactSummary person = chosen.get();
        if (person != null) {
            getChildren().setAll(chip(person));
            return;
        }
        if (!getChildren().contains(search)) {
            getChildren().setAll(search, results); // the field stays where it is while somebody types into it
        }
        results.getChildren().clear();
        if (field.getText().isBlank()) {
            return;
        }
        if (found.state().get() == State.FULL) {
            found.shown().stream().map(this::choice).forEach(results.getChildren()::add);
        } else if (found.state().get() != State.LOADING) {
            String why = found.failure().get();
            results.getChildren().add(Lines.fact(why.isEmpty() ? messages.text("privacy.person.none") : why));
        }
    }

    private Button choice(ContactSummary person) {
        Button choice = Controls.flat(person.name(), () -> choose(person));
        choice.setId("person-choice");
        choice.setGraphic(new HBox(Lines.avatar(person.name())));
        choice.setText(person.name() + "  ·  " + messages.text("privacy.person.seen", ago.of(person.lastSeenAt())));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.getStyleClass().add("person-choice");
        return choice;
    }

    private HBox chip(ContactSummary person) {
        Button other = Controls.icon(Feather.X, messages.text("privacy.person.other"), this::clear);
        other.setGraphic(Icons.of(Feather.X));
        var chip = Lines.line(
                Lines.avatar(person.name()),
                Lines.name(person.name()),
                Lines.fact(messages.text("privacy.person.seen", ago.of(person.lastSeenAt()))),
                other);
        chip.setId("person-chosen");
        chip.getStyleClass().setAll("person-chip");
        return chip;
    }

    private void choose(ContactSummary person) {
        chosen.set(person);
        show();
    }
}
