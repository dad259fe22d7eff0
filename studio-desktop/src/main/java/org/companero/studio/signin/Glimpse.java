package org.companero.studio.signin;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// A small drawing of what the studio is for: three steps, and what a person sees of them.
final class Glimpse extends StackPane {

    private static final double DOTS = 22;

    private final Pane dots = new Pane();

    Glimpse(Messages messages) {
        getStyleClass().add("glimpse");
        setMouseTransparent(true);
        dots.setManaged(false);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);

        Label headline = Controls.wrapped(messages.text("signin.glimpse.title"), "glimpse-title");
        Label lead = Controls.wrapped(messages.text("signin.glimpse.text"), "co-muted", "glimpse-text");
        var words = new VBox(8, headline, lead);
        words.setPrefWidth(440);
        var drawing = new HBox(28, flow(messages), chat(messages));
        drawing.setAlignment(Pos.CENTER);
        var content = new VBox(44, drawing, words);
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        content.setPadding(new Insets(32));
        getChildren().addAll(dots, content);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int columns = (int) (getWidth() / DOTS) + 1;
        int rows = (int) (getHeight() / DOTS) + 1;
        if (dots.getChildren().size() != columns * rows) {
            dots.getChildren().clear();
            for (int at = 0; at < columns * rows; at++) {
                var dot = new Circle((at % columns) * DOTS + 11, (at / columns) * DOTS + 11, 1);
                dot.getStyleClass().add("glimpse-dot");
                dots.getChildren().add(dot);
            }
        }
    }

    private static Node flow(Messages messages) {
        var flow = new VBox(
                card(messages, "say", "signin.glimpse.message", "signin.glimpse.message.text"),
                line(),
                card(messages, "ask", "signin.glimpse.choice", "signin.glimpse.choice.text"),
                line(),
                card(messages, "think", "signin.glimpse.answer", "signin.glimpse.answer.text"));
        flow.setAlignment(Pos.CENTER);
        flow.setMinWidth(Region.USE_PREF_SIZE);
        return flow;
    }

    private static Node card(Messages messages, String family, String kind, String text) {
        var mark = new StackPane(new Circle(4.5));
        mark.getStyleClass().addAll("glimpse-mark", "glimpse-" + family);
        Label kindLabel = Controls.label(messages.text(kind), "co-caption", "co-strong", "glimpse-" + family);
        Label title = Controls.label(messages.text(text), "co-strong");
        var words = new VBox(1, kindLabel, title);
        var card = new HBox(10, mark, words);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("co-card", "glimpse-card");
        return card;
    }

    private static Node line() {
        var line = new Region();
        line.getStyleClass().add("glimpse-line");
        return line;
    }

    private static Node chat(Messages messages) {
        Label hello = Controls.wrapped(messages.text("signin.glimpse.chat.hello"), "glimpse-bubble");
        Label reply = Controls.wrapped(messages.text("signin.glimpse.chat.reply"), "glimpse-bubble", "glimpse-mine");
        Label answer = Controls.wrapped(messages.text("signin.glimpse.chat.answer"), "glimpse-bubble");
        Label source = Controls.label(messages.text("signin.glimpse.chat.source"), "glimpse-source");
        var right = new HBox(reply);
        right.setAlignment(Pos.CENTER_RIGHT);
        var chat = new VBox(10, hello, right, answer, source);
        chat.getStyleClass().addAll("co-card", "glimpse-chat");
        chat.setMaxHeight(Region.USE_PREF_SIZE);
        chat.setMinWidth(Region.USE_PREF_SIZE);
        return chat;
    }
}
