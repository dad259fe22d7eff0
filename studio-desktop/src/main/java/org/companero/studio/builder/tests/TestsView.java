package org.companero.studio.builder.tests;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.rehearsal.TestResult;
import org.companero.protocol.rehearsal.TestResult.Difference;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The list of kept chats, each with how it goes.
public final class TestsView extends VBox {

    private static final int SHOWN = 6;

    private final KeptTests tests;
    private final Messages messages;
    private final VBox list = new VBox(12);

    public TestsView(KeptTests tests, Messages messages) {
        this.tests = tests;
        this.messages = messages;
        list.getStyleClass().add("builder-tests");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        tests.resultsProperty().addListener((was, before, now) -> show());
        tests.stateProperty().addListener((was, before, now) -> show());
        show();
    }

    private void show() {
        List<TestResult> results = tests.resultsProperty().get();
        list.getChildren().clear();
        if (results.isEmpty()) {
            boolean running = tests.stateProperty().get() == KeptTests.State.RUNNING;
            list.getChildren()
                    .setAll(Controls.wrapped(
                            messages.text(running ? "builder.tests.running" : "builder.tests.none"), "builder-hint"));
            return;
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        Label summary = Controls.wrapped(
                failed == 0
                        ? messages.text("builder.tests.all-pass", results.size())
                        : messages.text("builder.tests.some-fail", failed, results.size()),
                "co-strong");
        summary.setId("tests-summary");
        list.getChildren().add(summary);
        for (int place = 0; place < results.size(); place++) {
            list.getChildren().add(row(results.get(place), place));
        }
    }

    private Node row(TestResult result, int place) {
        Label mark = new Label();
        mark.setGraphic(Icons.of(result.passed() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
        mark.getStyleClass().add(result.passed() ? "builder-test-passed" : "builder-test-failed");
        mark.setAccessibleText(messages.text(result.passed() ? "builder.tests.passed" : "builder.tests.failed"));
        mark.setMinWidth(16);
        Label name = Controls.wrapped(result.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(8, mark, name);
        first.setAlignment(Pos.TOP_LEFT);
        if (tests.mayChange()) {
            Button delete = Controls.icon(
                    Feather.TRASH_2, messages.text("builder.tests.delete", result.name()), () -> tests.delete(place));
            delete.setId("test-delete-" + place);
            first.getChildren().add(delete);
        }
        VBox row = new VBox(6, first);
        result.differences().stream()
                .limit(SHOWN)
                .forEach(one -> row.getChildren().add(difference(one)));
        if (result.differences().size() > SHOWN) {
            row.getChildren()
                    .add(Controls.label(
                            messages.text(
                                    "builder.tests.more", result.differences().size() - SHOWN),
                            "builder-hint"));
        }
        if (!result.passed() && tests.mayChange()) {
            Button accept = Controls.link(messages.text("builder.tests.accept"), () -> tests.accept(place));
            accept.setId("test-accept-" + place);
            row.getChildren().add(accept);
        }
        row.getStyleClass().add("builder-test");
        return row;
    }

    private Node difference(Difference difference) {
        VBox lines =
                new VBox(2, Controls.label(messages.text("builder.tests.line", difference.line()), "builder-hint"));
        if (!difference.expected().isEmpty()) {
            lines.getChildren().add(Controls.wrapped("− " + difference.expected(), "builder-test-expected"));
        }
        if (!difference.came().isEmpty()) {
            lines.getChildren().add(Controls.wrapped("+ " + difference.came(), "builder-test-came"));
        }
        lines.getStyleClass().add("builder-test-difference");
        return lines;
    }
}
