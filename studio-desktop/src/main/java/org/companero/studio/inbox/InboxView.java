package org.companero.studio.inbox;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ConversationSummary;
import org.companero.studio.inbox.InboxViewModel.State;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Stages;
import org.companero.studio.look.Tone;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Navigator;
import org.companero.studio.shell.SidePane;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The conversations at the left, the one that is read at the right; over both what is said when there are none.
final class InboxView extends StackPane {

    private static final double ROW_HEIGHT = 70;
    private static final double LIST_WIDTH = 320;

    private final InboxViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Doorstep doorstep;
    private final SidePane both;

    InboxView(
            InboxViewModel model,
            Messages messages,
            InstantSource clock,
            SettingsStore settings,
            Navigator navigator,
            Links links) {
        this.model = model;
        this.messages = messages;
        this.ago = new Ago(messages, clock, ZoneId.systemDefault());
        this.doorstep = new Doorstep(model.doorway(), messages, navigator, links);
        getStyleClass().addAll("inbox", "co-canvas");
        getStylesheets()
                .add(Objects.requireNonNull(InboxView.class.getResource("/org/companero/studio/inbox/inbox.css"))
                        .toExternalForm());
        this.both = new SidePane(
                SidePane.Side.LEFT,
                new TranscriptView(model.transcript(), messages, ago),
                list(),
                "conversations",
                LIST_WIDTH,
                260,
                480,
                settings);
        getChildren().add(new Stages(model.state(), this::stage));
    }

    private Node stage(State state) {
        return switch (state) {
            case LOADING, FULL, FILTERED_TO_NOTHING -> both;
            case EMPTY -> doorstep;
            case OFFLINE ->
                model.shown().isEmpty()
                        ? new Placeholder(
                                Feather.WIFI_OFF,
                                Tone.WARNING,
                                messages.text("common.offline"),
                                messages.text("inbox.offline.text"),
                                retry())
                        : both;
            case FAILED ->
                new Placeholder(
                        Feather.ALERT_CIRCLE,
                        Tone.DANGER,
                        messages.text("inbox.failed.title"),
                        model.failure().get(),
                        retry());
        };
    }

    private Node retry() {
        return Controls.quiet(messages.text("common.retry"), model::load);
    }

    private VBox list() {
        var field = new TextField();
        field.setId("inbox-search");
        field.textProperty().bindBidirectional(model.query);
        var search = Controls.search(field, messages.text("inbox.search"));
        var box = new VBox(search);
        box.setPadding(new Insets(16, 14, 12, 16));
        var lines = new ListView<>(model.shown());
        lines.setId("inbox-list");
        lines.getStyleClass().add("conversation-list");
        lines.setFixedCellSize(ROW_HEIGHT);
        lines.setCellFactory(any -> new ConversationRow(messages, ago, model));
        lines.setAccessibleText(messages.text("shell.inbox"));
        lines.getSelectionModel().selectedItemProperty().addListener((was, before, chosen) -> choose(chosen));
        model.shown().addListener((ListChangeListener<ConversationSummary>) change -> keepChoice(lines));
        lines.setPlaceholder(nothing());
        VBox.setVgrow(lines, Priority.ALWAYS);
        var list = new VBox(box, lines);
        list.getStyleClass().add("co-surface");
        return list;
    }

    private void choose(@Nullable ConversationSummary conversation) {
        if (conversation != null && !model.transcript().isOpen(conversation.id())) {
            model.open(conversation);
        }
    }

    /// The list was read anew or sorted anew: what is read stays chosen.
    private void keepChoice(ListView<ConversationSummary> lines) {
        model.shown().stream()
                .filter(conversation -> model.transcript().isOpen(conversation.id()))
                .findFirst()
                .ifPresentOrElse(
                        conversation -> lines.getSelectionModel().select(conversation),
                        () -> lines.getSelectionModel().clearSelection());
    }

    private Node nothing() {
        return new Stages(model.state(), state -> state == State.LOADING ? skeleton() : none());
    }

    private Node none() {
        return Controls.label(messages.text("inbox.none"), "co-muted");
    }

    private static Node skeleton() {
        var lines = new VBox();
        IntStream.range(0, 5).forEach(row -> {
            var words = new VBox(8, Controls.skeleton(110 + 20 * (row % 3), 11), Controls.skeleton(170, 9));
            words.setAlignment(Pos.CENTER_LEFT);
            var line = new HBox(12, Controls.skeleton(36, 36), words);
            line.setPadding(new Insets(16));
            lines.getChildren().add(line);
        });
        return lines;
    }
}
