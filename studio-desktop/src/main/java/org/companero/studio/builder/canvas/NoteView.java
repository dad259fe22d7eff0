package org.companero.studio.builder.canvas;

import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Position;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A sticky note: dragged to move, by its corner to resize, double-clicked or Enter to write. With the keyboard:
/// arrows move it, with Shift they resize it, Delete removes it, Escape goes back to the canvas.
final class NoteView extends Region {

    private static final double PADDING = 10;
    private static final double BAR = 28;
    private static final double GRIP = 14;
    private static final double NUDGE = 8;
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

    private final FlowCanvas canvas;
    private final OpenProgram open;
    private final Messages messages;
    private final Label words = new Label();
    private final TextArea area = new TextArea();
    private final HBox bar = new HBox(4);
    private final Region grip = new Region();
    private Note note;
    private boolean showing;
    private double fromX;
    private double fromY;
    private boolean resizing;
    private boolean dragged;

    NoteView(Note note, FlowCanvas canvas) {
        this.note = note;
        this.canvas = canvas;
        this.open = canvas.open();
        this.messages = canvas.words().messages();
        setManaged(false);
        setFocusTraversable(true);
        setId(note.id().value());
        getStyleClass().add("builder-note-card");
        words.getStyleClass().add("builder-note-words");
        words.setWrapText(true);
        area.setWrapText(true);
        area.setVisible(false);
        area.getStyleClass().add("builder-note-area");
        area.setAccessibleText(messages.text("builder.note"));
        area.textProperty().addListener((was, before, now) -> typed(now));
        area.focusedProperty().addListener((was, before, on) -> {
            if (!on) {
                stopWriting();
            }
        });
        grip.getStyleClass().add("builder-note-grip");
        grip.setCursor(Cursor.SE_RESIZE);
        bar.getStyleClass().add("builder-note-bar");
        bar.visibleProperty().bind(focusWithinProperty().or(hoverProperty()));
        for (Note.Color color : Note.Color.values()) {
            bar.getChildren().add(swatch(color));
        }
        Button away = Controls.icon(Feather.TRASH_2, messages.text("builder.form.delete"), this::remove);
        away.getStyleClass().add("builder-small");
        away.setFocusTraversable(false);
        bar.getChildren().add(away);
        getChildren().addAll(words, area, bar, grip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show(note);
    }

    private Button swatch(Note.Color color) {
        String stem = color.name().toLowerCase(Locale.ROOT);
        String name = messages.text("builder.note." + stem);
        Button swatch = new Button();
        swatch.getStyleClass().addAll("builder-swatch", "note-" + stem);
        swatch.setAccessibleText(name);
        swatch.setTooltip(Controls.tooltip(name));
        swatch.setFocusTraversable(false);
        swatch.setOnAction(
                event -> change(new Note(note.id(), note.text(), note.at(), note.width(), note.height(), color), ""));
        return swatch;
    }

    void show(Note changed) {
        note = changed;
        showing = true;
        getStyleClass().removeIf(name -> name.startsWith("note-"));
        getStyleClass().add("note-" + note.color().name().toLowerCase(Locale.ROOT));
        words.setText(note.text().isBlank() ? messages.text("builder.note.prompt") : note.text());
        setAccessibleText(messages.text("builder.note") + ": " + note.text());
        if (!area.getText().equals(note.text())) {
            area.setText(note.text());
        }
        resizeRelocate(note.at().x(), note.at().y(), note.width(), note.height());
        requestLayout();
        showing = false;
    }

    Box box() {
        return new Box(note.at().x(), note.at().y(), note.width(), note.height());
    }

    /// Puts the caret into the note.
    void write() {
        if (!open.isLocked()) {
            area.setVisible(true);
            words.setVisible(false);
            pseudoClassStateChanged(EDITED, true);
            area.requestFocus();
            area.end();
        }
    }

    private void stopWriting() {
        open.settle();
        area.setVisible(false);
        words.setVisible(true);
        pseudoClassStateChanged(EDITED, false);
    }

    private void typed(String text) {
        if (!showing) {
            String kept = text.length() > Edit.ChangeNote.LONGEST ? text.substring(0, Edit.ChangeNote.LONGEST) : text;
            change(new Note(note.id(), kept, note.at(), note.width(), note.height(), note.color()), "text");
        }
    }

    private void change(Note changed, String field) {
        open.edit(new Edit.ChangeNote(changed, field));
    }

    private void remove() {
        open.edit(new Edit.RemoveNote(note.id()));
        canvas.requestFocus();
    }

    private void pressed(MouseEvent event) {
        Point at = canvas.viewport().toDrawing(sceneX(event), sceneY(event));
        boolean covered = canvas.nodeAt(at).isPresent()
                || canvas.portAt(at).isPresent()
                || canvas.lineAt(at).isPresent();
        if (covered || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        canvas.closePopUp();
        if (event.getClickCount() == 2) {
            write();
        } else {
            requestFocus();
        }
        fromX = event.getSceneX();
        fromY = event.getSceneY();
        resizing = event.getX() > getWidth() - GRIP && event.getY() > getHeight() - GRIP;
        dragged = true;
        event.consume();
    }

    private double sceneX(MouseEvent event) {
        return canvas.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }

    private double sceneY(MouseEvent event) {
        return canvas.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    }

    private void dragged(MouseEvent event) {
        if (dragged) {
            double dx = (event.getSceneX() - fromX) / canvas.viewport().zoom();
            double dy = (event.getSceneY() - fromY) / canvas.viewport().zoom();
            Note moved = resizing ? grown(dx, dy) : at(dx, dy);
            resizeRelocate(moved.at().x(), moved.at().y(), moved.width(), moved.height());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragged) {
            dragged = false;
            double dx = (event.getSceneX() - fromX) / canvas.viewport().zoom();
            double dy = (event.getSceneY() - fromY) / canvas.viewport().zoom();
            if (!open.isLocked() && Math.hypot(dx, dy) > 2) {
                change(resizing ? grown(dx, dy) : at(dx, dy), "");
            }
            show(note);
            event.consume();
        }
    }

    private Note at(double dx, double dy) {
        Position place = new Position(
                Metrics.snapped(note.at().x() + dx), Metrics.snapped(note.at().y() + dy));
        return new Note(note.id(), note.text(), place, note.width(), note.height(), note.color());
    }

    private Note grown(double dx, double dy) {
        return new Note(
                note.id(),
                note.text(),
                note.at(),
                Math.clamp(Metrics.snapped(note.width() + dx), 120, 2000),
                Math.clamp(Metrics.snapped(note.height() + dy), 56, 2000),
                note.color());
    }

    private void key(KeyEvent event) {
        if (event.getTarget() == area) {
            if (event.getCode() == KeyCode.ESCAPE) {
                requestFocus();
                event.consume();
            }
            return;
        }
        Map<KeyCode, Point> ways = Map.of(
                KeyCode.LEFT, new Point(-NUDGE, 0),
                KeyCode.RIGHT, new Point(NUDGE, 0),
                KeyCode.UP, new Point(0, -NUDGE),
                KeyCode.DOWN, new Point(0, NUDGE));
        Point way = ways.get(event.getCode());
        if (way != null) {
            change(event.isShiftDown() ? grown(way.x(), way.y()) : at(way.x(), way.y()), "place");
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            write();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            remove();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            canvas.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        words.resizeRelocate(PADDING, PADDING, getWidth() - 2 * PADDING, getHeight() - 2 * PADDING);
        area.resizeRelocate(2, 2, getWidth() - 4, getHeight() - 4);
        double width = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - width, -BAR - 2, width, BAR);
        grip.resizeRelocate(getWidth() - GRIP, getHeight() - GRIP, GRIP, GRIP);
    }
}
