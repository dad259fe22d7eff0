package org.companero.studio.admin;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Icons;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Messages;

/// The quiet list of pages at the left. Arrows move through it.
final class ChapterList extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Map<Chapter, Button> entries = new EnumMap<>(Chapter.class);

    ChapterList(Messages messages, Access access, Consumer<Chapter> go) {
        getStyleClass().addAll("chapters", "co-surface", "co-line-right");
        for (Chapter chapter : Chapter.values()) {
            Button entry = entry(messages, chapter, go);
            entry.visibleProperty()
                    .bind(access.account()
                            .map(known -> chapter.isOpenTo(access))
                            .orElse(true));
            entry.managedProperty().bind(entry.visibleProperty());
            entries.put(chapter, entry);
        }
        getChildren().addAll(entries.values());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    void light(Chapter chosen) {
        entries.forEach((chapter, entry) -> entry.pseudoClassStateChanged(SELECTED, chapter == chosen));
    }

    private static Button entry(Messages messages, Chapter chapter, Consumer<Chapter> go) {
        var entry = new Button(messages.text(chapter.key()), Icons.of(chapter.icon()));
        entry.setId("chapter-" + chapter.name().toLowerCase(Locale.ROOT));
        entry.getStyleClass().addAll("flat", "chapter");
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(event -> go.accept(chapter));
        return entry;
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) {
            return;
        }
        List<Button> there = entries.values().stream().filter(Button::isVisible).toList();
        int at = there.indexOf(getScene().getFocusOwner());
        if (at >= 0) {
            there.get(Math.clamp(at + step, 0, there.size() - 1)).requestFocus();
            event.consume();
        }
    }
}
