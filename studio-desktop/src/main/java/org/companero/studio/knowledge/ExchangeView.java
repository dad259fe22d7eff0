package org.companero.studio.knowledge;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;
import org.companero.studio.knowledge.AskViewModel.Exchange;
import org.companero.studio.knowledge.AskViewModel.Reply;
import org.companero.studio.look.CardButton;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A question and its answer, with what the answer rests on.
final class ExchangeView extends VBox {

    private static final int LONGEST_QUOTE = 240;

    private final AskViewModel model;
    private final Messages messages;
    private final Exchange exchange;
    private final VBox below = new VBox(10);
    private final Label answer = Controls.wrapped("", "ask-answer");

    ExchangeView(Exchange exchange, AskViewModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        this.exchange = exchange;
        Label question = Controls.wrapped(exchange.question(), "ask-bubble");
        var right = new HBox(question);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setPadding(new Insets(0, 0, 0, 40));
        getChildren().addAll(right, below);
        exchange.reply().addListener((was, before, now) -> follow(now));
        follow(exchange.reply().get());
    }

    private void follow(Reply reply) {
        switch (reply) {
            case Reply.Writing(String text) -> {
                answer.setText(text);
                below.getChildren().setAll(text.isEmpty() ? thinking() : answer);
            }
            case Reply.Done(AskResponse done) -> {
                answer.setText(done.answer());
                List<Node> parts = new ArrayList<>(List.of(answer, mode(done)));
                for (int at = 0; at < done.citations().size(); at++) {
                    parts.add(citation(done.citations().get(at), at + 1));
                }
                below.getChildren().setAll(parts);
            }
            case Reply.Failed(String problem) -> {
                Button again = Controls.quiet(messages.text("common.retry"), () -> model.askAgain(exchange));
                below.getChildren().setAll(Controls.notice(problem, Tone.DANGER, again));
            }
        }
    }

    private Node thinking() {
        var lines = new VBox(8, Controls.skeleton(280, 11), Controls.skeleton(320, 11), Controls.skeleton(180, 11));
        lines.setId("ask-thinking");
        lines.setAccessibleText(messages.text("ask.thinking"));
        return lines;
    }

    private Node mode(AskResponse done) {
        Label pill = Controls.dotPill(
                messages.text("ask.mode." + done.mode().name()),
                switch (done.mode()) {
                    case GENERATED -> Tone.ACCENT;
                    case EXTRACTIVE -> Tone.SUCCESS;
                    case NO_ANSWER -> Tone.WARNING;
                });
        pill.setId("ask-mode");
        pill.setTooltip(
                Controls.tooltip(messages.text("ask.mode.tip." + done.mode().name())));
        var row = new HBox(8, pill);
        row.setAlignment(Pos.CENTER_LEFT);
        if (done.mode() != AnswerMode.NO_ANSWER) {
            row.getChildren()
                    .add(Controls.label(
                            messages.text("ask.seconds", done.latencyMs() / 1000.0), "co-muted", "co-caption"));
        }
        return row;
    }

    private Node citation(Citation citation, int number) {
        Label mark = Controls.label(String.valueOf(number), "citation-number");
        Label document = Controls.clipped(citation.documentName(), "co-medium", "citation-name");
        HBox.setHgrow(document, Priority.ALWAYS);
        var head = new HBox(8, mark, document, Controls.spacer(), Icons.of(Feather.CHEVRON_RIGHT));
        head.setAlignment(Pos.CENTER_LEFT);
        Label quote = Controls.wrapped(quoted(citation), "citation-quote");
        var card = new CardButton(
                messages.text("ask.open", citation.documentName()), () -> model.open(citation), head, quote);
        card.getStyleClass().add("citation-card");
        String where = where(citation, messages);
        if (!where.isEmpty()) {
            card.getChildren().add(1, Controls.clipped(where, "co-muted", "co-caption"));
        }
        return card;
    }

    private String quoted(Citation citation) {
        String quote = citation.quote().strip();
        boolean fits = quote.length() <= LONGEST_QUOTE;
        return messages.text(
                "ask.quote", fits ? quote : quote.substring(0, LONGEST_QUOTE).strip() + "…");
    }

    /// The page and the heading, as far as they are known.
    static String where(Citation citation, Messages messages) {
        List<String> where = new ArrayList<>();
        if (citation.page() != null) {
            where.add(messages.text("ask.page", citation.page()));
        }
        if (citation.heading() != null && !citation.heading().isBlank()) {
            where.add(citation.heading());
        }
        return String.join(" · ", where);
    }
}
