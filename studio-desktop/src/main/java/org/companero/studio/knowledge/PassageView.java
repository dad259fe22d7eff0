package org.companero.studio.knowledge;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.PassageInPlace;
import org.companero.studio.knowledge.AskViewModel.Place;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A cited passage in its surroundings, with the quoted words marked.
final class PassageView extends BorderPane {

    PassageView(Place place, AskViewModel model, Messages messages) {
        getStyleClass().addAll("passage", "co-surface");
        setFocusTraversable(true);
        Citation citation = switch (place) {
            case Place.Loading(Citation loading) -> loading;
            case Place.Open(Citation open, PassageInPlace found) -> open;
            case Place.Failed(Citation failed, String problem) -> failed;
            case Place.Closed closed -> throw new IllegalArgumentException("a closed place has no passage");
        };
        setTop(head(citation, model, messages));
        setCenter(content(place, model, messages));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.closePassage();
                event.consume();
            }
        });
    }

    private static Node head(Citation citation, AskViewModel model, Messages messages) {
        var back = Controls.icon(Feather.ARROW_LEFT, messages.text("ask.back"), model::closePassage);
        back.setId("passage-back");
        Label name = Controls.clipped(citation.documentName(), "co-strong");
        var words = new VBox(2, name);
        String where = ExchangeView.where(citation, messages);
        if (!where.isEmpty()) {
            words.getChildren().add(Controls.clipped(where, "co-muted", "co-caption"));
        }
        words.setMinWidth(0);
        var head = new HBox(8, back, words);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("co-line-below");
        head.setPadding(new Insets(14, 20, 14, 12));
        return head;
    }

    private static Node content(Place place, AskViewModel model, Messages messages) {
        return switch (place) {
            case Place.Open(Citation citation, PassageInPlace passage) -> text(citation, passage);
            case Place.Failed(Citation citation, String problem) -> {
                var notice = Controls.notice(
                        problem,
                        Tone.DANGER,
                        Controls.quiet(messages.text("common.retry"), () -> model.open(citation)));
                var box = new VBox(notice);
                box.setPadding(new Insets(20));
                yield box;
            }
            default -> {
                var lines = new VBox(10);
                lines.setPadding(new Insets(20));
                for (int line = 0; line < 8; line++) {
                    lines.getChildren().add(Controls.skeleton(line % 4 == 3 ? 180 : 340, 11));
                }
                yield lines;
            }
        };
    }

    private static Node text(Citation citation, PassageInPlace passage) {
        List<Text> parts = new ArrayList<>();
        parts.add(words(passage.before(), "passage-around"));
        String text = passage.text();
        String quote = citation.quote().strip();
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        if (at < 0) {
            parts.add(words(text, "passage-text"));
        } else {
            parts.add(words(text.substring(0, at), "passage-text"));
            parts.add(words(quote, "passage-quote"));
            parts.add(words(text.substring(at + quote.length()), "passage-text"));
        }
        parts.add(words(passage.after(), "passage-around"));
        var flow = new TextFlow(parts.toArray(Text[]::new));
        flow.getStyleClass().add("passage-flow");
        flow.setPadding(new Insets(20));
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Text words(String text, String styleClass) {
        var words = new Text(text);
        words.getStyleClass().addAll("co-words", styleClass);
        return words;
    }
}
