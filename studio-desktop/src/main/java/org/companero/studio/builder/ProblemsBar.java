package org.companero.studio.builder;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.rules.Problem;
import org.companero.studio.builder.canvas.FlowCanvas;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// The pill at the bottom that counts the problems, and the list that it opens. Pick one to be shown its step.
final class ProblemsBar extends VBox {

    private static final double WIDE = 900;
    // The zoom bar in its longer language, with the gaps beside it.
    private static final double BESIDE = 280;

    private final OpenProgram open;
    private final StepWords words;
    private final Messages messages;
    private final FlowCanvas canvas;
    private final VBox list = new VBox(2);
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label sign = Controls.label("!", "builder-badge");
    private final Label text = Controls.clipped("");
    private final Button toggle;
    private boolean listed;

    ProblemsBar(OpenProgram open, StepWords words, FlowCanvas canvas) {
        super(8);
        this.open = open;
        this.words = words;
        this.messages = words.messages();
        this.canvas = canvas;
        setId("builder-problems");
        setAlignment(Pos.BOTTOM_CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        toggle = Controls.link("", this::toggle);
        toggle.setId("builder-problems-show");
        sign.setMinSize(16, 16);
        HBox pill = new HBox(8, sign, text, toggle);
        pill.getStyleClass().addAll("builder-float", "builder-problems");
        list.getStyleClass().add("builder-problem-list");
        scroll.getStyleClass().addAll("builder-float", "builder-problem-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(scroll, pill);
        open.problemsProperty().addListener((was, before, now) -> show());
        show();
    }

    private void toggle() {
        List<Problem> problems = open.problemsProperty().get();
        if (problems.size() == 1) {
            show(problems.getFirst());
        } else {
            listed = !listed;
            show();
        }
    }

    /// Keeps out of the zoom bar's and the overview's way: between them where there is room, else above the zoom bar.
    void fit(double width) {
        boolean between = width >= WIDE;
        double room = between ? width - 2 * BESIDE : width - 24;
        text.setMaxWidth(Math.clamp(room - 116, 120, 300));
        setMaxWidth(Math.min(420, room));
        scroll.setPrefWidth(Math.min(400, room));
        setTranslateY(between ? 0 : -44);
    }

    private void show() {
        List<Problem> problems = open.problemsProperty().get();
        // An empty canvas says itself what to do first.
        boolean any = !problems.isEmpty() && open.program().nodes().findAny().isPresent();
        setVisible(any);
        if (!any) {
            listed = false;
        }
        boolean error = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        sign.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), error);
        if (problems.size() == 1) {
            text.setText(
                    messages.text("builder.problems.one", problems.getFirst().message(messages.locale())));
            listed = false;
        } else {
            long errors = problems.stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .count();
            text.setText(
                    errors > 1
                            ? messages.text("builder.problems.blocking", errors)
                            : messages.text("builder.problems.many", problems.size()));
        }
        toggle.setText(messages.text(listed ? "builder.problems.hide" : "builder.problems.show"));
        list.getChildren().setAll(problems.stream().map(this::row).toList());
        scroll.setVisible(listed);
        scroll.setManaged(listed);
        scroll.setPrefHeight(Math.min(260, 14 + problems.size() * 46d));
    }

    private Node row(Problem problem) {
        Label badge = Controls.label("!", "builder-badge");
        badge.setMinSize(16, 16);
        badge.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("error"), problem.severity() == Problem.Severity.ERROR);
        NodeId node = problem.node();
        String where = node == null
                ? messages.text("builder.program")
                : open.program().node(node).map(words::title).orElse(node.value());
        VBox said = new VBox(
                0,
                Controls.clipped(where, "co-medium"),
                Controls.clipped(problem.message(messages.locale()), "builder-hint"));
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(10, badge, said);
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(line);
        row.setAccessibleText(where + ": " + problem.message(messages.locale()));
        row.getStyleClass().addAll("flat", "builder-problem-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setPrefWidth(360);
        row.setOnAction(event -> show(problem));
        return row;
    }

    private void show(Problem problem) {
        NodeId node = problem.node();
        if (node == null) {
            open.select(java.util.Set.of());
        } else {
            open.select(node);
            canvas.centre(node);
        }
    }
}
