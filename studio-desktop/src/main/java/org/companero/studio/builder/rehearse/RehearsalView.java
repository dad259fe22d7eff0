package org.companero.studio.builder.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.companero.protocol.engine.Effect;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
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
    private final Button silence;
    private final Button again;
    private final HBox writing;
    private final Label clock;
    private final Label looking;
    private final GridPane variables = new GridPane();
    private final VBox hint = new VBox();
    private final StartPane starting;
    private final VBox keeping = new VBox();
    private final ToggleButton keep;

    public RehearsalView(Rehearsal rehearsal, OpenProgram open, StepWords words) {
        this.rehearsal = rehearsal;
        this.starting = new StartPane(rehearsal, open, words, this::begun);
        this.keep = toggle(Feather.BOOKMARK, words.messages().text("builder.rehearse.keep"), "rehearse-keep");
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
        silence = Controls.icon(Feather.FAST_FORWARD, messages.text("builder.rehearse.silence"), rehearsal::jump);
        silence.setId("rehearse-silence");
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
        getChildren().addAll(head(), starting, keeping, hint, scroll, variables, writing);

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

    private Node head() {
        Button restart =
                Controls.icon(Feather.ROTATE_CCW, messages.text("builder.rehearse.restart"), rehearsal::restart);
        restart.setId("rehearse-restart");
        Button here = Controls.icon(Feather.MAP_PIN, messages.text("builder.rehearse.here"), this::startHere);
        here.setId("rehearse-here");
        here.disableProperty()
                .bind(open.selectionProperty().map(now -> !(open.selected().orElse(null) instanceof Step)));
        ToggleButton known = toggle(Feather.LIST, messages.text("builder.rehearse.variables"), "rehearse-variables");
        known.selectedProperty().addListener((was, before, on) -> {
            variables.setVisible(on);
            variables.setManaged(on);
            showVariables();
        });
        ToggleButton who = toggle(Feather.USER, messages.text("builder.rehearse.who"), "rehearse-who");
        starting.show(false);
        who.selectedProperty().addListener((was, before, on) -> starting.show(on));
        starting.onBegun(() -> who.setSelected(false));
        keep.setVisible(!open.isLocked());
        keep.setManaged(!open.isLocked());
        keep.selectedProperty().addListener((was, before, on) -> showKeeping(on));
        showKeeping(false);
        HBox tools = new HBox(0, who, here, known, keep, restart);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(2, tools, clock);
        head.getStyleClass().add("builder-rehearsal-head");
        return head;
    }

    private static ToggleButton toggle(Feather icon, String words, String id) {
        ToggleButton toggle = new ToggleButton(null, Icons.of(icon));
        toggle.setId(id);
        toggle.getStyleClass().addAll("button-icon", "flat");
        toggle.setAccessibleText(words);
        toggle.setTooltip(Controls.tooltip(words));
        return toggle;
    }

    /// Asks how the chat shall be called that is kept.
    private void showKeeping(boolean on) {
        keeping.setManaged(on);
        keeping.setVisible(on);
        keeping.getChildren().clear();
        if (!on) {
            return;
        }
        TextField name = new TextField(rehearsal.freshName());
        name.setId("rehearse-keep-name");
        name.setAccessibleText(messages.text("builder.rehearse.keep.as"));
        Button now = Controls.primary(messages.text("builder.rehearse.keep.now"), () -> keep(name.getText()));
        now.setId("rehearse-keep-now");
        now.disableProperty().bind(name.textProperty().map(text -> text.isBlank() || rehearsal.isTaken(text)));
        name.setOnAction(event -> now.fire());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(8, name, now);
        line.setAlignment(Pos.CENTER_LEFT);
        keeping.getChildren().setAll(Controls.wrapped(messages.text("builder.rehearse.keep.as"), "builder-hint"), line);
        keeping.getStyleClass().setAll("builder-start");
        name.selectAll();
        name.requestFocus();
    }

    private void keep(String name) {
        rehearsal.keep(name);
        keep.setSelected(false);
        input.requestFocus();
    }

    private void begun() {
        input.requestFocus();
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
            case WAITING -> writing.getChildren().setAll(waiting());
            case HANDED_OVER -> {
                Button back = Controls.quiet(messages.text("builder.rehearse.hand-back"), rehearsal::handBack);
                back.setId("rehearse-hand-back");
                back.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(back, Priority.ALWAYS);
                writing.getChildren().setAll(back);
            }
            case OVER -> {
                Button again = Controls.quiet(messages.text("builder.rehearse.again"), rehearsal::restart);
                again.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(again, Priority.ALWAYS);
                writing.getChildren().setAll(again);
            }
            case YOUR_TURN, LOOKING_UP, NOTHING_TO_START -> {
                writing.getChildren().setAll(input, send);
                if (state == Rehearsal.State.YOUR_TURN && rehearsal.canJump()) {
                    writing.getChildren().add(silence);
                }
            }
        }
        input.setDisable(state != Rehearsal.State.YOUR_TURN);
        send.setDisable(state != Rehearsal.State.YOUR_TURN);
        if (focused) {
            input.requestFocus();
        }
    }

    /// The ways on from a wait: the clock, and what may happen outside.
    private Node waiting() {
        VBox ways = new VBox(6);
        HBox.setHgrow(ways, Priority.ALWAYS);
        if (rehearsal.canJump()) {
            ways.getChildren().add(jump);
        }
        for (String event : rehearsal.awaitedEvents()) {
            Button happens =
                    Controls.quiet(messages.text("builder.rehearse.happen", event), () -> rehearsal.happen(event));
            happens.setGraphic(Icons.of(Feather.ZAP));
            happens.setMaxWidth(Double.MAX_VALUE);
            ways.getChildren().add(happens);
        }
        return ways;
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
        VBox box = new VBox(6);
        box.setAlignment(Pos.TOP_LEFT);
        Effect.Send message = said.message();
        String words = Stream.of(message.heading(), said.text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        if (!words.isEmpty()) {
            Label bubble = Controls.wrapped(words, "builder-chat-said");
            bubble.setMaxWidth(BUBBLE);
            box.getChildren().add(bubble);
        }
        for (Media media : message.media()) {
            box.getChildren().add(aside(Feather.IMAGE, media.alt().isBlank() ? media.url() : media.alt(), media.url()));
        }
        for (Link link : message.links()) {
            box.getChildren().add(aside(Feather.EXTERNAL_LINK, link.label(), link.url()));
        }
        for (Citation citation : message.citations().stream().limit(3).toList()) {
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

    private static Node aside(Feather icon, String words, String address) {
        Label label = Controls.clipped(words, "builder-source");
        label.setGraphic(Icons.of(icon));
        label.setTooltip(Controls.tooltip(address));
        return label;
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
