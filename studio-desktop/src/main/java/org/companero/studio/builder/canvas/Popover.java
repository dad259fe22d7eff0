package org.companero.studio.builder.canvas;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A short list that floats over the canvas: pick one with the pointer, or with arrows and Enter; Escape closes it.
final class Popover extends VBox {

    private static final double MARGIN = 12;
    private static final double WIDTH = 228;
    private static final double TALLEST = 420;

    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /// One thing to pick.
    ///
    /// @param hint small words at the end of the line, may be empty
    /// @param family the style class of the colour bar, empty for none
    record Item(String words, String hint, String family, Runnable act) {}

    Popover(String title, List<Item> items, Runnable close) {
        getStyleClass().add("builder-popover");
        Label heading = new Label(title);
        heading.getStyleClass().add("builder-popover-title");
        getChildren().add(heading);
        for (Item item : items) {
            rows.getChildren().add(row(item, close));
        }
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    private static Button row(Item item, Runnable close) {
        Region bar = new Region();
        bar.getStyleClass().add("builder-popover-bar");
        Label words = new Label(item.words());
        words.setMinWidth(60);
        Label hint = new Label(item.hint());
        hint.getStyleClass().add("builder-hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = item.family().isEmpty() ? new HBox(8, words, gap, hint) : new HBox(8, bar, words, gap, hint);
        line.getStyleClass().add("builder-popover-line");
        Button row = new Button();
        row.setGraphic(line);
        row.setAccessibleText(item.words());
        row.getStyleClass().addAll("builder-popover-row", "flat");
        if (!item.family().isEmpty()) {
            row.getStyleClass().add(item.family());
        }
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> {
            close.run();
            item.act().run();
        });
        return row;
    }

    private void step(int by) {
        List<Button> buttons = rows.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        int now = buttons.indexOf(getScene() == null ? null : getScene().getFocusOwner());
        int next = Math.floorMod(now + by, buttons.size());
        buttons.get(next).requestFocus();
        scroll.setVvalue(buttons.size() < 2 ? 0 : next / (buttons.size() - 1.0));
    }

    /// Shows itself at the point, moved so that all of it is seen.
    void open(double x, double y, double width, double height) {
        applyCss();
        double tall = Math.min(Math.min(prefHeight(WIDTH), TALLEST), height - 2 * MARGIN);
        setPrefWidth(WIDTH);
        setMaxHeight(tall);
        relocate(
                Math.clamp(x - WIDTH / 2, MARGIN, Math.max(MARGIN, width - WIDTH - MARGIN)),
                Math.clamp(y, MARGIN, Math.max(MARGIN, height - tall - MARGIN)));
        step(1);
    }
}
