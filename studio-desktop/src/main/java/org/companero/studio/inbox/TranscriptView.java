package org.companero.studio.inbox;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Stages;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What was said in one conversation, by day, the latest at the bottom.
final class TranscriptView extends BorderPane {

    private static final double NEAR_THE_END = 40;
    private static final double WIDEST = 820;

    private final Transcript transcript;
    private final Messages messages;
    private final Ago ago;
    private final VBox lines = new VBox(6);
    private final ScrollPane scroll = new ScrollPane(new StackPane(lines));
    private final Map<UUID, Bubble> drawn = new HashMap<>();
    private final Takeover takeover;
    private boolean stayAtEnd = true;

    TranscriptView(Transcript transcript, Messages messages, Ago ago) {
        this.transcript = transcript;
        this.messages = messages;
        this.ago = ago;
        this.takeover = new Takeover(transcript, messages);
        getStyleClass().add("transcript");
        lines.setId("transcript");
        lines.setPadding(new Insets(20, 32, 28, 32));
        lines.setMaxWidth(WIDEST);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        lines.heightProperty().addListener((was, before, now) -> {
            if (stayAtEnd) {
                scroll.setVvalue(1);
            }
        });
        transcript.said().addListener((ListChangeListener<MessageResource>) change -> fill());
        transcript.more().addListener((was, before, now) -> fill());
        transcript.conversation().addListener((was, before, now) -> opened(before, now));
        setCenter(new Stages(transcript.state(), this::stage));
        fill();
    }

    private void opened(@Nullable ConversationSummary before, @Nullable ConversationSummary now) {
        if (now != null) {
            setTop(head(now));
            if (before == null || !before.id().equals(now.id())) {
                takeover.clear();
                drawn.clear();
                stayAtEnd = true;
            }
        }
        setBottom(now != null && now.handedOverAt() != null ? takeover : null);
    }

    private Node stage(Transcript.State state) {
        return switch (state) {
            case NONE ->
                new Placeholder(
                        Feather.MESSAGE_SQUARE,
                        Tone.ACCENT,
                        messages.text("inbox.choose.title"),
                        messages.text("inbox.choose.text"));
            case LOADING -> skeleton();
            case FULL -> scroll;
            case FAILED ->
                new Placeholder(
                        Feather.ALERT_CIRCLE,
                        Tone.DANGER,
                        messages.text("inbox.transcript.failed"),
                        transcript.failure().get(),
                        Controls.quiet(messages.text("common.retry"), transcript::retry));
        };
    }

    private Node head(ConversationSummary conversation) {
        Label name = Controls.clipped(conversation.contactName(), "co-title");
        name.setId("transcript-name");
        Label channel =
                Controls.clipped(messages.text("inbox.channel." + channel(conversation)), "co-muted", "co-caption");
        var words = new VBox(2, name, channel);
        words.setMinWidth(0);
        var head = new HBox(12, ConversationRow.avatar(conversation, 36), words, Controls.spacer());
        String program = conversation.program();
        if (program != null) {
            Label in = Controls.pill(messages.text("inbox.program", program), Tone.PLAIN);
            in.setMinWidth(80);
            head.getChildren().add(in);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("transcript-head", "co-surface");
        return head;
    }

    private static String channel(ConversationSummary conversation) {
        return switch (conversation.channel()) {
            case "whatsapp", "telegram" -> conversation.channel();
            default -> "widget";
        };
    }

    private void fill() {
        double fromEnd = (1 - scroll.getVvalue())
                * (lines.getHeight() - scroll.getViewportBounds().getHeight());
        stayAtEnd = stayAtEnd || fromEnd < NEAR_THE_END;
        List<Node> now = new ArrayList<>();
        if (transcript.more().get()) {
            now.add(older());
        }
        @Nullable LocalDate day = null;
        List<MessageResource> said = transcript.said();
        for (int at = 0; at < said.size(); at++) {
            MessageResource message = said.get(at);
            LocalDate its = LocalDate.ofInstant(message.at(), ZoneId.systemDefault());
            if (!its.equals(day)) {
                day = its;
                now.add(day(message));
            }
            var bubble = drawn.computeIfAbsent(message.id(), id -> new Bubble(message, messages, ago));
            bubble.showTime(at + 1 == said.size() || !sameBreath(message, said.get(at + 1)));
            now.add(bubble);
        }
        lines.getChildren().setAll(now);
    }

    private boolean sameBreath(MessageResource one, MessageResource next) {
        return one.direction() == next.direction() && ago.time(one.at()).equals(ago.time(next.at()));
    }

    private Node older() {
        Button older = Controls.flat(messages.text("inbox.older"), () -> {
            stayAtEnd = false;
            transcript.loadOlder();
        });
        older.setId("transcript-older");
        older.setGraphic(Icons.of(Feather.CHEVRON_UP));
        var row = new HBox(older);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Node day(MessageResource message) {
        var row = new HBox(Controls.label(ago.day(message.at()), "co-muted", "co-caption", "co-medium"));
        row.setAlignment(Pos.CENTER);
        row.setPadding(new Insets(10, 0, 8, 0));
        return row;
    }

    private static Node skeleton() {
        var lines = new VBox(14);
        lines.setPadding(new Insets(28, 32, 28, 32));
        IntStream.range(0, 6).forEach(row -> {
            var bubble = Controls.skeleton(180 + 60 * (row % 3), 36);
            var line = new HBox(bubble);
            line.setAlignment(row % 3 == 1 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        });
        return lines;
    }
}
