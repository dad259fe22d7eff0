package org.companero.studio.builder;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.rules.Problem;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Saving;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.ServerProblem;
import org.companero.studio.text.Messages;

/// Asks once more before people meet the program: what publishing does, what is still worth a look, and notes.
final class PublishDialog extends StackPane {

    private static final int NOTES = 2000;
    private static final int SHOWN = 3;

    private final OpenProgram open;
    private final Saving saving;
    private final BuilderTools tools;
    private final Messages messages;
    private final Runnable close;
    private final TextArea notes = new TextArea();
    private final Label failed = Controls.wrapped("", "co-field-problem");
    private final Button publish;

    PublishDialog(OpenProgram open, Saving saving, BuilderTools tools, Runnable close) {
        this.open = open;
        this.saving = saving;
        this.tools = tools;
        this.messages = tools.messages();
        this.close = close;
        this.publish = Controls.primary(messages.text("builder.publish.now"), this::publish);
        publish.setId("publish-now");
        publish.setDefaultButton(true);
        getStyleClass().add("builder-scrim");
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        getChildren().add(card());
    }

    /// Puts the caret into the notes.
    void begin() {
        notes.requestFocus();
    }

    private VBox card() {
        Integer version = saving.serverProperty().get().publishedVersion();
        int next = version == null ? 1 : version + 1;
        Label title = Controls.wrapped(
                messages.text("builder.publish.title", open.program().name(), next), "co-title");
        Label what = Controls.wrapped(
                messages.text(version == null ? "builder.publish.first" : "builder.publish.again"), "co-muted");
        what.setLineSpacing(3);
        Label name = Controls.label(messages.text("builder.publish.notes"), "builder-field-name");
        notes.setId("publish-notes");
        notes.setPromptText(messages.text("builder.publish.notes.prompt"));
        notes.setAccessibleText(messages.text("builder.publish.notes"));
        notes.setWrapText(true);
        notes.setPrefRowCount(3);
        notes.setPrefHeight(76);
        notes.textProperty().addListener((was, before, now) -> {
            if (now.length() > NOTES) {
                notes.setText(now.substring(0, NOTES));
            }
        });
        VBox card = new VBox(12, title, what);
        List<Problem> warnings = open.problemsProperty().get();
        warnings.stream()
                .limit(4)
                .forEach(problem -> card.getChildren()
                        .add(Controls.notice(
                                problem.message(messages.locale()),
                                problem.severity() == Problem.Severity.ERROR ? Tone.DANGER : Tone.WARNING)));
        Button cancel = Controls.quiet(messages.text("builder.cancel"), close);
        HBox buttons = new HBox(8, Controls.spacer(), cancel, publish);
        buttons.setAlignment(Pos.CENTER_RIGHT);

        failed.managedProperty().bind(failed.textProperty().isNotEmpty());
        card.getChildren().addAll(new VBox(6, name, notes), failed, buttons);
        card.getStyleClass().add("builder-dialog");
        card.setMaxSize(460, Region.USE_PREF_SIZE);
        return card;
    }

    private void publish() {
        publish.setDisable(true);
        publish.setText(messages.text("builder.publish.running"));
        saving.publish(notes.getText().strip(), this::published, this::failed);
    }

    private void published(ProgramVersion version) {
        close.run();
        tools.navigator().say(messages.text("builder.published", version.version()));
    }

    private void failed(Exception failure) {
        if (saving.state() == Saving.State.CONFLICT) {
            close.run(); // the banner says what happened, and asks
            return;
        }
        publish.setDisable(false);
        publish.setText(messages.text("builder.publish.now"));
        failed.setText(words(failure));
    }

    /// Which kept chats go otherwise, and where first.
    private String words(Exception failure) {
        if (!(failure instanceof ServerProblem problem)
                || !problem.code().equals("PROGRAM_TESTS_FAILED")
                || !(problem.details().get("tests") instanceof List<?> tests)) {
            return FailureWords.of(failure, messages);
        }
        StringBuilder said = new StringBuilder(messages.text("builder.publish.tests-failed"));
        for (Object test : tests.subList(0, Math.min(SHOWN, tests.size()))) {
            if (test instanceof Map<?, ?> one) {
                said.append("\n\n").append(one.get("name"));
                if (one.get("differences") instanceof List<?> all && all.getFirst() instanceof Map<?, ?> first) {
                    said.append("\n− ")
                            .append(first.get("expected"))
                            .append("\n+ ")
                            .append(first.get("came"));
                }
            }
        }
        return said.toString();
    }
}
