package org.companero.studio.programs;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The starters as cards, two in a row.
final class StarterCards extends GridPane {

    private static final double HEIGHT = 100;

    StarterCards(Messages messages, Consumer<Starter> choose) {
        setMaxHeight(USE_PREF_SIZE);
        setHgap(12);
        setVgap(12);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(half, half);
        for (Starter starter : Starter.values()) {
            add(card(messages, starter, choose), starter.ordinal() % 2, starter.ordinal() / 2);
        }
    }

    private static Button card(Messages messages, Starter starter, Consumer<Starter> choose) {
        var tile = new StackPane(Icons.of(icon(starter)));
        tile.getStyleClass().addAll("program-tile", "starter-" + starter.name().toLowerCase(Locale.ROOT));
        Label title = Controls.label(starter.title(messages), "co-strong");
        Label text = Controls.wrapped(starter.text(messages), "co-muted", "starter-text");
        var words = new VBox(4, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var content = new HBox(14, tile, words);
        content.setAlignment(Pos.TOP_LEFT);
        content.setMouseTransparent(true);
        var card = new Button(null, content);
        card.setId("starter-" + starter.name().toLowerCase(Locale.ROOT));
        card.getStyleClass().setAll("starter-card");
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAccessibleText(starter.title(messages));
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMinHeight(HEIGHT);
        card.setPrefHeight(HEIGHT);
        card.setMaxHeight(HEIGHT);
        content.prefWidthProperty().bind(card.widthProperty().subtract(34));
        card.setOnAction(event -> choose.accept(starter));
        return card;
    }

    private static Ikon icon(Starter starter) {
        return switch (starter) {
            case ANSWERS -> Feather.BOOK_OPEN;
            case CHECK_IN -> Feather.SUN;
            case COURSE -> Feather.CALENDAR;
            case BLANK -> Feather.PLUS;
        };
    }
}
