package org.companero.studio.programs;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ProgramSummary;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Stages;
import org.companero.studio.look.Tone;
import org.companero.studio.programs.ProgramsViewModel.State;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The list of programs, and over it the sheet that begins a new one.
final class ProgramsView extends StackPane {

    static final double ROW_HEIGHT = 68;
    private static final double WIDEST = 1080;

    private final ProgramsViewModel model;
    private final Messages messages;
    private final Ago ago;

    ProgramsView(ProgramsViewModel model, Messages messages, InstantSource clock) {
        this.model = model;
        this.messages = messages;
        this.ago = new Ago(messages, clock, ZoneId.systemDefault());
        getStyleClass().addAll("programs", "co-canvas");
        getStylesheets()
                .add(Objects.requireNonNull(
                                ProgramsView.class.getResource("/org/companero/studio/programs/programs.css"))
                        .toExternalForm());
        var stages = new Stages(model.state(), this::stage);
        var page = new VBox(16, toolbar(), stages);
        VBox.setVgrow(stages, Priority.ALWAYS);
        page.setMaxWidth(WIDEST);
        page.setPadding(new Insets(24, 32, 24, 32));
        getChildren().add(page);
    }

    /// Opens the sheet that begins a new program.
    void askForNew() {
        if (lookup("#new-program") == null) {
            getChildren()
                    .add(new NewProgramSheet(
                            messages, model::create, sheet -> getChildren().remove(sheet)));
        }
    }

    private Node toolbar() {
        var field = new TextField();
        field.setId("programs-search");
        field.textProperty().bindBidirectional(model.query);
        var search = Controls.search(field, messages.text("programs.search"));
        search.setPrefWidth(280);
        Label count = Controls.label("", "co-muted", "co-caption");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text("programs.count", model.shown().size()), model.shown()));
        count.visibleProperty().bind(model.state().isNotEqualTo(State.LOADING));
        var toolbar = new HBox(12, search, Controls.spacer(), count);
        toolbar.setAlignment(Pos.CENTER_LEFT);
        var there = model.state()
                .isEqualTo(State.FULL)
                .or(model.state().isEqualTo(State.FILTERED_TO_NOTHING))
                .or(model.state().isEqualTo(State.LOADING));
        toolbar.visibleProperty().bind(there);
        toolbar.managedProperty().bind(there);
        return toolbar;
    }

    private Node stage(State state) {
        return switch (state) {
            case LOADING -> skeleton();
            case EMPTY -> empty();
            case FULL -> list();
            case FILTERED_TO_NOTHING ->
                new Placeholder(
                        Feather.SEARCH,
                        Tone.ACCENT,
                        messages.text("programs.none.title"),
                        messages.text("programs.none.text", model.query.get().strip()),
                        Controls.quiet(messages.text("programs.none.act"), () -> model.query.set("")));
            case FAILED ->
                new Placeholder(
                        Feather.ALERT_CIRCLE,
                        Tone.DANGER,
                        messages.text("programs.failed.title"),
                        model.failure().get(),
                        retry());
            case OFFLINE ->
                model.shown().isEmpty()
                        ? new Placeholder(
                                Feather.WIFI_OFF,
                                Tone.WARNING,
                                messages.text("common.offline"),
                                messages.text("programs.offline.text"),
                                retry())
                        : offlineList();
        };
    }

    private Node offlineList() {
        var list = list();
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(16, Controls.notice(messages.text("programs.offline.stale"), Tone.WARNING, retry()), list);
    }

    private Node retry() {
        var retry = Controls.quiet(messages.text("common.retry"), model::load);
        retry.setId("programs-retry");
        return retry;
    }

    private Node empty() {
        Label title = Controls.label(messages.text("programs.empty.title"), "co-headline");
        Label text = Controls.wrapped(messages.text("programs.empty.text"), "co-muted", "programs-lead");
        var cards = new StarterCards(messages, starter -> model.create(starter, ""));
        var box = new VBox(8, title, text, cards);
        box.setId("programs-empty");
        VBox.setMargin(cards, new Insets(24, 0, 0, 0));
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(760);
        box.setPadding(new Insets(0, 0, 40, 0));
        return box;
    }

    private Region list() {
        var list = new ListView<>(model.shown());
        list.setId("programs-list");
        list.getStyleClass().addAll("co-card", "programs-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(any -> new ProgramRow(model, messages, ago));
        list.setAccessibleText(messages.text("shell.programs"));
        list.prefHeightProperty()
                .bind(Bindings.size(model.shown()).multiply(ROW_HEIGHT).add(2));
        list.setMaxHeight(Region.USE_PREF_SIZE);
        list.setOnKeyPressed(event -> {
            ProgramSummary chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                model.open(chosen);
            }
        });
        StackPane.setAlignment(list, Pos.TOP_CENTER);
        return list;
    }

    private static Node skeleton() {
        var rows = new VBox();
        rows.getStyleClass().add("co-card");
        rows.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(rows, Pos.TOP_CENTER);
        IntStream.range(0, 5).forEach(row -> {
            var words = new VBox(8, Controls.skeleton(180 + 40 * (row % 3), 12), Controls.skeleton(120, 9));
            words.setAlignment(Pos.CENTER_LEFT);
            var line = new HBox(14, Controls.skeleton(36, 36), words, Controls.spacer(), Controls.skeleton(84, 20));
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPadding(new Insets(0, 18, 0, 18));
            line.setMinHeight(ROW_HEIGHT);
            rows.getChildren().add(line);
        });
        return rows;
    }
}
