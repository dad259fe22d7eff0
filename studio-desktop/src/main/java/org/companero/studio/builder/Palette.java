package org.companero.studio.builder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Position;
import org.companero.studio.builder.canvas.FlowCanvas;
import org.companero.studio.builder.edit.Family;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.edit.TriggerKind;
import org.companero.studio.builder.model.KindIcons;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// What a creator can add. A click adds it after the selected step; dragged, it goes where it is dropped.
final class Palette extends VBox {

    private static final double DRAG_THRESHOLD = 6;

    private final FlowCanvas canvas;
    private final StepWords words;
    private final Messages messages;
    private final Pane ghosts;
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final Label nothing;
    private final List<Entry> entries = new ArrayList<>();

    /// One thing to add.
    private record Entry(
            String family, String group, String name, String id, Feather icon, Runnable click, Drop drop) {}

    /// Adds where it was dropped.
    @FunctionalInterface
    private interface Drop {
        void at(Position place);
    }

    /// @param ghosts where what is being dragged is drawn, above everything
    Palette(FlowCanvas canvas, StepWords words, Pane ghosts) {
        this.canvas = canvas;
        this.words = words;
        this.messages = words.messages();
        this.ghosts = ghosts;
        getStyleClass().add("builder-palette");
        collect();
        collectNotes();
        nothing = Controls.wrapped(messages.text("builder.palette.nothing"), "builder-hint");
        search.setId("builder-search");
        search.setPromptText(messages.text("builder.palette.search"));
        search.setAccessibleText(messages.text("builder.palette.search"));
        search.textProperty().addListener((was, before, now) -> show());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        Label slash = Controls.label("/", "builder-slash");
        slash.setMouseTransparent(true);
        slash.visibleProperty()
                .bind(search.focusedProperty().not().and(search.textProperty().isEmpty()));
        StackPane field = new StackPane(search, slash);
        StackPane.setAlignment(slash, javafx.geometry.Pos.CENTER_RIGHT);
        field.getStyleClass().add("builder-search");
        list.getStyleClass().add("builder-palette-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(field, scroll);
        show();
    }

    private void collect() {
        String begin = messages.text("builder.family.begin");
        for (TriggerKind kind : TriggerKind.SERVED) {
            entries.add(new Entry(
                    "progress",
                    begin,
                    messages.text("builder.trigger." + kind.key()),
                    "add-" + kind.key(),
                    icon(kind),
                    () -> canvas.addTrigger(kind),
                    at -> canvas.open().addTrigger(kind, at, null)));
        }
        for (StepKind kind : StepKind.values()) {
            Family family = kind.family();
            entries.add(new Entry(
                    family.stem(),
                    words.family(family),
                    words.kind(kind),
                    "add-" + kind.stem(),
                    KindIcons.of(kind),
                    () -> canvas.add(kind),
                    at -> canvas.open().addStep(kind, at, null)));
        }
    }

    private static Feather icon(TriggerKind kind) {
        return switch (kind) {
            case FIRST_MESSAGE -> Feather.LOG_IN;
            case KEYWORD -> Feather.KEY;
            case LINK -> Feather.LINK;
            case SCHEDULE -> Feather.CLOCK;
            case DATE_FIELD -> Feather.GIFT;
            case COHORT -> Feather.USERS;
            case INACTIVITY -> Feather.MOON;
            case HABIT_MISSED -> Feather.X_CIRCLE;
            case STREAK_REACHED -> Feather.TRENDING_UP;
            case GROUP_ENTERED -> Feather.USER_PLUS;
            case GROUP_LEFT -> Feather.USER_MINUS;
            case PROGRAM_FINISHED -> Feather.CHECK_CIRCLE;
            case EVENT -> Feather.ZAP;
            case ENROLMENT -> Feather.USER_CHECK;
            case CALLED -> Feather.CORNER_DOWN_RIGHT;
        };
    }

    private void collectNotes() {
        entries.add(new Entry(
                "note",
                messages.text("builder.family.note"),
                messages.text("builder.note"),
                "add-note",
                Feather.FILE_TEXT,
                canvas::addNote,
                canvas::addNote));
    }

    /// Puts the caret into the search field.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            canvas.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            found().stream().findFirst().ifPresent(entry -> {
                search.clear();
                entry.click().run();
            });
            event.consume();
        }
    }

    private List<Entry> found() {
        String wanted = plain(search.getText());
        return entries.stream()
                .filter(entry -> plain(entry.name() + " " + entry.group()).contains(wanted))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private void show() {
        List<Node> rows = new ArrayList<>();
        String group = "";
        for (Entry entry : found()) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                rows.add(Controls.label(group.toUpperCase(messages.locale()), "builder-group"));
            }
            rows.add(row(entry));
        }
        if (rows.isEmpty()) {
            rows.add(nothing);
        }
        list.getChildren().setAll(rows);
    }

    private Node row(Entry entry) {
        Button row = new Button(entry.name(), Icons.of(entry.icon()));
        row.setId(entry.id());
        row.getStyleClass().addAll("builder-palette-row", "family-" + entry.family());
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setTooltip(Controls.tooltip(messages.text("builder.palette.tip")));
        row.setOnAction(event -> entry.click().run());
        new Dragging(row, entry).listen();
        return row;
    }

    /// Lets a row be carried onto the canvas.
    private final class Dragging {

        private final Button row;
        private final Entry entry;
        private final Label ghost;
        private double startX;
        private double startY;
        private boolean carried;
        private final EventHandler<MouseEvent> drop = this::released;

        Dragging(Button row, Entry entry) {
            this.row = row;
            this.entry = entry;
            this.ghost = Controls.label(entry.name(), "builder-ghost", "family-" + entry.family());
            ghost.setMouseTransparent(true);
            ghost.setMinWidth(Region.USE_PREF_SIZE);
        }

        void listen() {
            row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                startX = event.getSceneX();
                startY = event.getSceneY();
                carried = false;
            });
            row.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        }

        private void dragged(MouseEvent event) {
            boolean far = Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY) > DRAG_THRESHOLD;
            if (!carried && far) {
                carried = true;
                ghosts.getChildren().add(ghost);
                // The whole scene, because some platforms tell the release to what lies below the pointer.
                row.getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, drop);
            }
            if (carried) {
                var here = ghosts.sceneToLocal(event.getSceneX(), event.getSceneY());
                ghost.applyCss();
                ghost.autosize();
                ghost.relocate(here.getX() - ghost.prefWidth(-1) / 2, here.getY() - 16);
                event.consume();
            }
        }

        private void released(MouseEvent event) {
            if (carried) {
                carried = false;
                row.getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, drop);
                ghosts.getChildren().remove(ghost);
                canvas.drop(event.getSceneX(), event.getSceneY(), entry.drop()::at);
                row.disarm();
                event.consume();
            }
        }
    }
}
