package org.companero.studio.knowledge;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.knowledge.AskViewModel.Exchange;
import org.companero.studio.knowledge.AskViewModel.Place;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Asking the documents: answers above, the question field below, and a passage over both when it is opened.
final class AskView extends StackPane {

    private final AskViewModel model;
    private final Messages messages;
    private final VBox answers = new VBox(24);
    private final ScrollPane scroll = new ScrollPane(answers);
    private final Map<Exchange, Node> drawn = new IdentityHashMap<>();

    AskView(AskViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("ask", "co-surface");
        answers.setId("ask-answers");
        answers.setPadding(new Insets(4, 20, 20, 20));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        answers.heightProperty().addListener((was, before, now) -> scroll.setVvalue(1));

        var pane = new BorderPane(middle());
        pane.setTop(head());
        pane.setBottom(field());
        getChildren().add(pane);
        model.exchanges().addListener((ListChangeListener<Exchange>) change -> fill());
        model.place().addListener((was, before, now) -> show(now));
    }

    private Node head() {
        Label title = Controls.label(messages.text("ask.title"), "co-title");
        Label lead = Controls.wrapped(messages.text("ask.lead"), "co-muted", "co-caption");
        var head = new VBox(3, title, lead);
        head.setPadding(new Insets(20, 20, 16, 20));
        return head;
    }

    private Node middle() {
        var hint = new Placeholder(
                Feather.MESSAGE_CIRCLE, Tone.ACCENT, messages.text("ask.empty.title"), messages.text("ask.empty.text"));
        hint.setPadding(new Insets(0, 24, 0, 24));
        var nothing = Bindings.isEmpty(model.exchanges());
        hint.visibleProperty().bind(nothing);
        scroll.visibleProperty().bind(nothing.not());
        return new StackPane(scroll, hint);
    }

    private Node field() {
        var field = new TextField();
        field.setId("ask-question");
        field.setPromptText(messages.text("ask.prompt"));
        field.setAccessibleText(messages.text("ask.prompt"));
        field.textProperty().bindBidirectional(model.question);
        field.setOnAction(event -> model.ask());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button send = Controls.icon(Feather.ARROW_UP, messages.text("ask.send"), model::ask);
        send.setId("ask-send");
        send.getStyleClass().add("ask-send");
        send.disableProperty().bind(model.question.map(String::isBlank));
        var row = new HBox(8, field, send);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("ask-field");
        return row;
    }

    private void fill() {
        List<Node> now = model.exchanges().stream()
                .map(exchange -> drawn.computeIfAbsent(exchange, fresh -> new ExchangeView(fresh, model, messages)))
                .toList();
        answers.getChildren().setAll(now);
    }

    private void show(Place place) {
        getChildren().removeIf(child -> "passage".equals(child.getId()));
        if (!(place instanceof Place.Closed)) {
            var passage = new PassageView(place, model, messages);
            passage.setId("passage");
            getChildren().add(passage);
            passage.requestFocus();
        }
    }
}
