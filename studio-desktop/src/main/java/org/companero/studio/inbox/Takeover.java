package org.companero.studio.inbox;

import java.util.UUID;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;

/// Where a person of the team writes in a conversation that was handed over, and gives it back.
final class Takeover extends VBox {

    private static final int LONGEST = 4000;

    private final Transcript transcript;
    private final TextArea words = new TextArea();
    private final Label problem = Controls.wrapped("", "co-danger", "co-caption");
    private final Button send;
    private String clientId = newId();

    Takeover(Transcript transcript, Messages messages) {
        super(10);
        this.transcript = transcript;
        this.send = Controls.primary(messages.text("inbox.takeover.send"), this::send);
        setId("takeover");
        getStyleClass().addAll("takeover", "co-surface");
        setPadding(new Insets(14, 24, 16, 24));
        words.setId("takeover-words");
        words.setPromptText(messages.text("inbox.takeover.prompt"));
        words.setAccessibleText(messages.text("inbox.takeover.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(3);
        words.textProperty().addListener((was, before, now) -> settle());
        send.setId("takeover-send");
        Button back = Controls.quiet(messages.text("inbox.takeover.back"), () -> transcript.handBack(this::failed));
        back.setId("takeover-back");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        HBox.setHgrow(problem, Priority.ALWAYS);
        var acts = new HBox(10, problem, Controls.spacer(), back, send);
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.notice(messages.text("inbox.takeover.text"), Tone.ACCENT), words, acts);
        settle();
    }

    /// Forgets what was begun for another conversation.
    void clear() {
        words.clear();
        clientId = newId();
        problem.setVisible(false);
    }

    // Until it is sent the words stay, and so does their id: a second try is the same message.
    private void send() {
        send.setDisable(true);
        problem.setVisible(false);
        transcript.write(clientId, words.getText().strip(), this::clear, this::failed);
    }

    private void failed(String why) {
        problem.setText(why);
        problem.setVisible(true);
        settle();
    }

    private void settle() {
        String text = words.getText().strip();
        send.setDisable(text.isEmpty() || text.length() > LONGEST);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
