package org.companero.studio.builder.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The rehearsed chat beside the canvas.
public final class RehearsalView extends VBox {

    private static final double BUBBLE = 260;

    private final Rehearsal rehearsal;
    private final OpenProgram open;
    private final Messages messages;
    private final VBox chat = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(chat);
    private final TextField input = new TextField();
    private final Button send;
    private final Button jump;
    private final Button again;
    private final HBox writing;
    private final Label clock;
    private final Label looking;
    private final GridPane variables = new GridPane();
    private final VBox hint = new VBox();

    /// @param close puts the rehearsal away
    public RehearsalView(Rehearsal rehearsal, OpenProgram open, StepWords words, Runnable close) {
        this.rehearsal = rehearsal;
        this.open = open;
        this.messages = words.messages();
        getStyleClass().add("builder-rehearsal");
        clock = Controls.label("", "builder-clock");
        clock.setGraphic(Icons.of(Feather.CLOCK));
        looking = Controls.label(messages.text("builder.rehearse.looking"), "builder-note");
        send = Controls.icon(Feather.SEND, messages.text("builder.rehearse.send"), this::write);
        send.setId("rehearse-send");
        jump = Controls.quiet(messages.text("builder.rehearse.jump"), rehearsal::jump);
        jump.setGraphic(Icons.of(Feather.FAST_FORWARD));
        jump.setId("rehearse-jump");
        jump.setMaxWidth(Double.MAX_VALUE);
        again = Controls.quiet(messages.text("builder.rehearse.again"), rehearsal::restart);
        again.setId("rehearse-again");
        again.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(again, Priority.ALWAYS);
        input.setId("rehearse-input");
        input.setPromptText(messages.text("builder.rehearse.write"));
        input.setAccessibleText(messages.text("builder.rehearse.write"));
        input.setOnAction(event -> write());
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox.setHgrow(jump, Priority.ALWAYS);
        writing = new HBox(6);
        writing.getStyleClass().add("builder-writing");
        chat.getStyleClass().add("builder-chat");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        chat.heightProperty().addListener((was, before, now) -> scroll.setVvalue(1));
        variables.getStyleClass().add("builder-variables");
        getChildren().addAll(head(close), hint, scroll, variables, writing);

        rehearsal.entries().addListener((javafx.collections.ListChangeListener<Entry>) change -> show());
        rehearsal.stateProperty().addListener((was, before, now) -> show());
        rehearsal.nowProperty().addListener((was, before, now) -> showClock());
        rehearsal.variablesProperty().addListener((was, before, now) -> showVariables());
        rehearsal.outdatedProperty().addListener((was, before, now) -> showHint());
        showClock();
        showHint();
        show();
        variables.setVisible(false);
        variables.setManaged(false);
    }

    private Node head(Runnable close) {
        Label title = Controls.label(messages.text("builder.rehearse"), "co-title");
        Button restart =
                Controls.icon(Feather.ROTATE_CCW, messages.text("builder.rehearse.restart"), rehearsal::restart);
        restart.setId("rehearse-restart");
        Button here = Controls.icon(Feather.MAP_PIN, messages.text("builder.rehearse.here"), this::startHere);
        here.setId("rehearse-here");
        here.disableProperty()
                .bind(open.selectionProperty().map(now -> !(open.selected().orElse(null) instanceof Step)));
        ToggleButton known = new ToggleButton(null, Icons.of(Feather.LIST));
        known.setId("rehearse-variables");
        known.getStyleClass().addAll("button-icon", "flat");
        known.setAccessibleText(messages.text("builder.rehearse.variables"));
        known.setTooltip(Controls.tooltip(messages.text("builder.rehearse.variables")));
        known.selectedProperty().addListener((was, before, on) -> {
            variables.setVisible(on);
            variables.setManaged(on);
            showVariables();
        });
        Button away = Controls.icon(Feather.X, messages.text("builder.close"), close);
        away.setId("rehearse-close");
        HBox first = new HBox(0, title, Controls.spacer(), here, known, restart, away);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(2, first, clock);
        head.getStyleClass().add("builder-rehearsal-head");
        return head;
    }

    private void startHere() {
        if (open.selected().orElse(null) instanceof Step step) {
            rehearsal.restartAt(step);
            input.requestFocus();
        }
    }

    private void write() {
        if (rehearsal.stateProperty().get() != Rehearsal.State.YOUR_TURN) {
            return;
        }
        String text = input.getText();
        input.clear();
        rehearsal.write(text);
        input.requestFocus();
    }

    private void show() {
        List<Node> lines = new ArrayList<>();
        List<Entry> entries = rehearsal.entries();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(entries.get(i), i == entries.size() - 1));
        }
        Rehearsal.State state = rehearsal.stateProperty().get();
        if (state == Rehearsal.State.LOOKING_UP) {
            lines.add(looking);
        }
        if (state == Rehearsal.State.NOTHING_TO_START) {
            lines.add(Controls.wrapped(messages.text("builder.rehearse.nothing"), "builder-hint"));
        }
        chat.getChildren().setAll(lines);
        boolean focused = input.isFocused();
        switch (state) {
            case WAITING -> writing.getChildren().setAll(jump);
            case OVER -> {
                Button again = Controls.quiet(messages.text("builder.rehearse.again"), rehearsal::restart);
                again.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(again, Priority.ALWAYS);
                writing.getChildren().setAll(again);
            }
            case YOUR_TURN, LOOKING_UP, NOTHING_TO_START ->
                writing.getChildren().setAll(input, send);
        }
        input.setDisable(state != Rehearsal.State.YOUR_TURN);
        send.setDisable(state != Rehearsal.State.YOUR_TURN);
        if (focused) {
            input.requestFocus();
        }
    }

    private Node line(Entry entry, boolean last) {
        return switch (entry) {
            case Entry.Said said -> said(said, last);
            case Entry.Wrote wrote -> wrote(wrote.text());
            case Entry.Note note -> {
                Label label = Controls.wrapped(note.text(), "builder-note");
                label.setMaxWidth(Double.MAX_VALUE);
                yield label;
            }
        };
    }

    private Node said(Entry.Said said, boolean last) {
        Label bubble = Controls.wrapped(said.text(), "builder-chat-said");
        bubble.setMaxWidth(BUBBLE);
        VBox box = new VBox(6, bubble);
        box.setAlignment(Pos.TOP_LEFT);
        for (Citation citation : said.citations().stream().limit(3).toList()) {
            box.getChildren().add(source(citation));
        }
        if (last && !said.choices().isEmpty()) {
            FlowPane choices = new FlowPane(6, 6);
            for (Choice choice : said.choices()) {
                Button button = new Button(choice.label());
                button.getStyleClass().add("builder-chat-choice");
                button.setOnAction(event -> rehearsal.press(choice));
                choices.getChildren().add(button);
            }
            box.getChildren().add(choices);
        }
        return box;
    }

    private Node source(Citation citation) {
        String words = citation.page() == null
                ? citation.documentName()
                : messages.text("builder.rehearse.page", citation.documentName(), citation.page());
        Label source = Controls.clipped("▸ " + words, "builder-source");
        source.setTooltip(Controls.tooltip(citation.quote()));
        return source;
    }

    private static Node wrote(String text) {
        Label bubble = Controls.wrapped(text, "builder-chat-wrote");
        bubble.setMaxWidth(BUBBLE);
        HBox line = new HBox(Controls.spacer(), bubble);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void showClock() {
        clock.setText(rehearsal.time(rehearsal.nowProperty().get()));
    }

    private void showVariables() {
        variables.getChildren().clear();
        Map<String, String> known =
                new java.util.TreeMap<>(rehearsal.variablesProperty().get());
        if (known.isEmpty()) {
            variables.add(Controls.label(messages.text("builder.rehearse.nothing-known"), "builder-hint"), 0, 0);
        }
        int row = 0;
        for (var entry : known.entrySet()) {
            Label name = Controls.label(StepWords.human(entry.getKey()), "builder-token");
            Label value = Controls.clipped(entry.getValue());
            variables.addRow(row++, name, value);
        }
    }

    private void showHint() {
        if (rehearsal.outdatedProperty().get()) {
            Button restart = Controls.link(messages.text("builder.rehearse.restart"), rehearsal::restart);
            hint.getChildren()
                    .setAll(Controls.notice(messages.text("builder.rehearse.outdated"), Tone.WARNING, restart));
        } else {
            hint.getChildren().clear();
        }
        hint.setManaged(!hint.getChildren().isEmpty());
    }

    /// Puts the caret where the person writes.
    public void begin() {
        input.requestFocus();
    }
}
