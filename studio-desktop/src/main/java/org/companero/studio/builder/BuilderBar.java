package org.companero.studio.builder;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.rules.Problem;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Saving;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Tone;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// What the builder puts into the top bar: the saved pill, the version, and what can be done with the whole program.
final class BuilderBar {

    private final Messages messages;
    private final Access access;
    private final StackPane saved = new StackPane();
    private final Label version;
    private final ToggleButton rehearse;
    private final Button versions;
    private final Button publish;
    private final MenuButton more = new MenuButton();

    /// @param access nobody is offered to publish or to change what they may not
    BuilderBar(Messages messages, Access access) {
        this.messages = messages;
        this.access = access;
        saved.setId("builder-saved");
        version = Controls.pill("", Tone.PLAIN);
        version.setId("builder-version");
        version.setVisible(false);
        rehearse = new ToggleButton(messages.text("builder.rehearse"), Icons.of(Feather.PLAY));
        rehearse.setId("builder-rehearse");
        rehearse.setMinWidth(Region.USE_PREF_SIZE);
        versions = Controls.quiet(messages.text("builder.versions"), () -> {});
        versions.setId("builder-versions");
        publish = new Button(messages.text("builder.publish"));
        publish.setId("builder-publish");
        publish.setMinWidth(Region.USE_PREF_SIZE);
        publish.visibleProperty().bind(access.allows(Permission.PROGRAMS_PUBLISH));
        publish.managedProperty().bind(publish.visibleProperty());
        more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        more.setId("builder-more");
        more.setAccessibleText(messages.text("builder.more"));
        more.getStyleClass().addAll("flat", "builder-more");
        rehearse.getStyleClass().add("builder-toggle");
        List.of(rehearse, more).forEach(control -> control.getStylesheets().add(BuilderView.stylesheet()));
        enable(false);
    }

    List<Node> facts() {
        return List.of(saved, version);
    }

    List<Node> actions() {
        return List.of(rehearse, versions, more);
    }

    Button publish() {
        return publish;
    }

    private void enable(boolean on) {
        rehearse.setDisable(!on);
        versions.setDisable(!on);
        more.setDisable(!on);
        publish.setDisable(!on);
    }

    /// The program is open: the bar begins to follow it.
    void follow(OpenProgram open, Saving saving, Acts acts) {
        enable(true);
        if (open.isLocked()) {
            saved.getChildren().setAll(Controls.pill(messages.text("builder.locked"), Tone.PLAIN));
        } else {
            saving.stateProperty().addListener((was, before, now) -> show(now));
            show(saving.state());
        }
        saving.serverProperty().addListener((was, before, now) -> show(now));
        show(saving.serverProperty().get());
        rehearse.selectedProperty().bindBidirectional(acts.rehearsing());
        versions.setOnAction(event -> acts.showVersions());
        publish.setOnAction(event -> acts.publish());
        publish.accessibleHelpProperty()
                .bind(Bindings.when(publish.disableProperty())
                        .then(messages.text("builder.publish.blocked"))
                        .otherwise(""));
        publish.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> open.problemsProperty().get().stream()
                                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR),
                        open.problemsProperty()));
        fillMenu(open, saving, acts);
    }

    private void fillMenu(OpenProgram open, Saving saving, Acts acts) {
        MenuItem undo = item("builder.menu.undo", "Shortcut+Z", open::undo);
        undo.disableProperty().bind(open.canUndoProperty().not());
        MenuItem redo = item("builder.menu.redo", "Shortcut+Shift+Z", open::redo);
        redo.disableProperty().bind(open.canRedoProperty().not());
        MenuItem settings = item("builder.menu.settings", null, acts::showProgram);
        if (!access.may(Permission.PROGRAMS_WRITE)) {
            more.getItems().setAll(settings);
            return;
        }
        more.getItems()
                .setAll(
                        undo,
                        redo,
                        new SeparatorMenuItem(),
                        item("builder.menu.save", "Shortcut+S", saving::saveNow),
                        item("builder.menu.copy", null, acts::saveCopy),
                        settings);
    }

    private MenuItem item(String key, @org.jspecify.annotations.Nullable String keys, Runnable act) {
        MenuItem item = new MenuItem(messages.text(key));
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> act.run());
        return item;
    }

    private void show(Saving.State state) {
        Tone tone = switch (state) {
            case SAVED -> Tone.SUCCESS;
            case CHANGED, SAVING -> Tone.ACCENT;
            case OFFLINE -> Tone.WARNING;
            case REFUSED, CONFLICT -> Tone.DANGER;
        };
        String words = switch (state) {
            case SAVED -> messages.text("builder.saved");
            case CHANGED, SAVING -> messages.text("builder.saving");
            case OFFLINE -> messages.text("builder.offline");
            case REFUSED -> messages.text("builder.refused");
            case CONFLICT -> messages.text("builder.conflict");
        };
        Label pill = Controls.dotPill(words, tone);
        if (state == Saving.State.OFFLINE) {
            pill.setTooltip(Controls.tooltip(messages.text("builder.offline.tip")));
        }
        saved.getChildren().setAll(pill);
    }

    private void show(ProgramResource server) {
        Integer published = server.publishedVersion();
        version.setVisible(true);
        if (published == null) {
            version.setText(messages.text("builder.version.draft"));
        } else if (server.changed()) {
            version.setText(messages.text("builder.version.changed", published));
        } else {
            version.setText(messages.text("builder.version.published", published));
        }
    }

    /// What the bar's buttons do.
    interface Acts {

        javafx.beans.property.BooleanProperty rehearsing();

        void showVersions();

        void publish();

        void saveCopy();

        void showProgram();
    }
}
