package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.companero.protocol.program.NodeId;
import org.companero.studio.builder.model.OpenProgram;

/// What the keys do while the canvas has the focus.
final class CanvasKeys {

    private static final double BESIDE = 32;

    private final FlowCanvas canvas;
    private final OpenProgram open;
    private int pastes;

    CanvasKeys(FlowCanvas canvas, OpenProgram open) {
        this.canvas = canvas;
        this.open = open;
    }

    void listen() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() ? shortcut(event.getCode()) : key(event)) {
                event.consume();
            }
        });
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case C -> copy();
            case X -> {
                copy();
                open.delete();
            }
            case V -> paste();
            case D -> open.duplicate(BESIDE, BESIDE);
            case A -> open.selectAll();
            case DIGIT0, NUMPAD0 -> canvas.zoomToFull();
            case PLUS, EQUALS, ADD -> canvas.zoomIn();
            case MINUS, SUBTRACT -> canvas.zoomOut();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyEvent event) {
        double by = event.isShiftDown() ? 5 * Metrics.GRID : Metrics.GRID;
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> open.delete();
            case ESCAPE -> escape();
            case LEFT -> open.nudge(-by, 0);
            case RIGHT -> open.nudge(by, 0);
            case UP -> open.nudge(0, -by);
            case DOWN -> open.nudge(0, by);
            case TAB -> {
                return walk(event.isShiftDown() ? -1 : 1);
            }
            case DIGIT1 -> canvas.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void escape() {
        if (canvas.hasPopUp()) {
            canvas.closePopUp();
        } else {
            open.select(Set.of());
        }
    }

    /// Selects the next node in reading order; at either end the focus goes on to the next control.
    private boolean walk(int by) {
        List<NodeId> order = new ArrayList<>(canvas.boxes().keySet());
        order.sort(Comparator.comparingDouble((NodeId id) -> canvas.boxOf(id).y())
                .thenComparingDouble(id -> canvas.boxOf(id).x()));
        int now = open.selection().size() == 1
                ? order.indexOf(open.selection().iterator().next())
                : by > 0 ? -1 : order.size();
        int next = now + by;
        if (next < 0 || next >= order.size()) {
            return false;
        }
        open.select(order.get(next));
        canvas.reveal(order.get(next));
        return true;
    }

    private void copy() {
        open.copied().ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            pastes = 0;
        });
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            pastes++;
            open.paste(text, BESIDE * pastes, BESIDE * pastes);
        }
    }
}
