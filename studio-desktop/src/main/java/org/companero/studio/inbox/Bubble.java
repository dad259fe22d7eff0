package org.companero.studio.inbox;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// One message: the person's at the left, the program's at the right, with the choices it offered and its sources.
final class Bubble extends HBox {

    private static final double WIDEST = 460;

    private final Messages messages;
    private final Label time;

    Bubble(MessageResource message, Messages messages, Ago ago) {
        this.messages = messages;
        boolean ours = message.direction() == Direction.OUT;
        var column = new VBox(6);
        String words = message.heading().isBlank() ? message.text() : message.heading() + "\n" + message.text();
        if (!words.isBlank()) {
            Label text = Controls.wrapped(words.strip(), "bubble", ours ? "bubble-ours" : "bubble-theirs");
            text.setMaxWidth(WIDEST);
            column.getChildren().add(text);
        }
        column.setAlignment(ours ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        column.setFillWidth(false);
        column.setMaxWidth(WIDEST);
        for (Media media : message.media()) {
            column.getChildren().add(attached(media.alt().isBlank() ? media.url() : media.alt(), media.url()));
        }
        for (Link link : message.links()) {
            column.getChildren().add(attached(link.label(), link.url()));
        }
        if (!message.choices().isEmpty()) {
            column.getChildren().add(choices(message.choices()));
        }
        for (Citation citation : message.citations()) {
            column.getChildren().add(source(citation));
        }
        time = Controls.label(ago.time(message.at()), "co-muted", "bubble-time");
        time.managedProperty().bind(time.visibleProperty());
        column.getChildren().add(time);
        setAlignment(ours ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        setAccessibleText(messages.text(ours ? "inbox.you-said" : "inbox.they-said", message.text()));
        getChildren().add(column);
    }

    /// Whether its time is shown; it is not where the next message of the same side says the same.
    void showTime(boolean shown) {
        time.setVisible(shown);
    }

    /// Something to open elsewhere; here it is only named.
    private static Node attached(String words, String url) {
        Label label = Controls.clipped(words, "bubble-source");
        label.setGraphic(Icons.of(Feather.PAPERCLIP, "co-accent"));
        label.setTooltip(Controls.tooltip(url));
        label.setMaxWidth(WIDEST);
        return label;
    }

    private static Node choices(List<Choice> choices) {
        var pills = new FlowPane(6, 6);
        pills.setAlignment(Pos.TOP_RIGHT);
        pills.setPrefWrapLength(WIDEST);
        for (Choice choice : choices) {
            Label pill = Controls.label(choice.label(), "choice-pill");
            pill.setMaxWidth(WIDEST);
            pills.getChildren().add(pill);
        }
        pills.setMaxWidth(Region.USE_PREF_SIZE);
        return pills;
    }

    private Node source(Citation citation) {
        String place = citation.page() == null
                ? citation.documentName()
                : messages.text("inbox.source", citation.documentName(), citation.page());
        Label source = Controls.clipped(place, "bubble-source");
        source.setGraphic(Icons.of(Feather.BOOK_OPEN, "co-accent"));
        source.setTooltip(Controls.tooltip(citation.quote()));
        source.setMaxWidth(WIDEST);
        return source;
    }
}
