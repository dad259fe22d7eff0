package org.companero.studio.builder.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.rehearsal.CrowdReport;
import org.companero.protocol.rehearsal.CrowdReport.StepFigures;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;

/// A crowd's way as a picture: one sentence that says where most people stop, then a bar for each step.
public final class CrowdView extends VBox {

    private static final int BARS = 12;
    private static final double BAR = 8;

    private final CrowdRun run;
    private final StepWords words;
    private final Messages messages;
    private final Figures figures;
    private final VBox content = new VBox(16);
    private final ToggleGroup patience = new ToggleGroup();

    public CrowdView(CrowdRun run, StepWords words) {
        this.run = run;
        this.words = words;
        this.messages = words.messages();
        this.figures = new Figures(messages.locale());
        content.getStyleClass().add("builder-crowd");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        run.stateProperty().addListener((was, before, now) -> show());
        show();
    }

    private void show() {
        CrowdRun.State state = run.stateProperty().get();
        List<Node> parts = new ArrayList<>();
        parts.add(Controls.wrapped(
                messages.text("builder.crowd.what", figures.number(CrowdRun.MEMBERS), CrowdRun.WEEKS), "builder-hint"));
        parts.add(choices());
        Button go = Controls.quiet(
                messages.text(state == CrowdRun.State.RUNNING ? "builder.crowd.running" : "builder.crowd.run"),
                () -> run.run(chosen()));
        go.setId("crowd-run");
        go.setDisable(state == CrowdRun.State.RUNNING);
        go.setMaxWidth(Double.MAX_VALUE);
        parts.add(go);
        CrowdReport report = run.report();
        if (state == CrowdRun.State.NOTHING_TO_START) {
            parts.add(Controls.wrapped(messages.text("builder.rehearse.nothing"), "builder-hint"));
        } else if (report != null) {
            parts.addAll(picture(report));
        }
        content.getChildren().setAll(parts);
    }

    private Node choices() {
        HBox box = new HBox(0);
        box.getStyleClass().add("builder-tabs");
        CrowdRun.Patience before = chosen();
        patience.getToggles().clear();
        for (CrowdRun.Patience one : CrowdRun.Patience.values()) {
            ToggleButton button = new ToggleButton(messages.text(
                    switch (one) {
                        case HIGH -> "builder.crowd.patient";
                        case USUAL -> "builder.crowd.usual";
                        case LOW -> "builder.crowd.impatient";
                    }));
            button.setUserData(one);
            button.setToggleGroup(patience);
            button.setSelected(one == before);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            box.getChildren().add(button);
        }
        return box;
    }

    private CrowdRun.Patience chosen() {
        return patience.getSelectedToggle() != null
                        && patience.getSelectedToggle().getUserData() instanceof CrowdRun.Patience one
                ? one
                : CrowdRun.Patience.USUAL;
    }

    private List<Node> picture(CrowdReport report) {
        List<Node> parts = new ArrayList<>();
        Label sentence = Controls.wrapped(
                report.mostStopAt()
                        .map(step -> messages.text(
                                "builder.crowd.most-stop",
                                title(step.step()),
                                figures.percent(step.halted(), report.members())))
                        .orElse(messages.text("builder.crowd.nobody-stops")),
                "builder-crowd-sentence");
        sentence.setId("crowd-sentence");
        parts.add(sentence);
        VBox sums = new VBox(4, fact("builder.crowd.arrived", report.arrived(), report));
        report.outcomes().forEach((outcome, count) -> {
            if (!outcome.isBlank()) {
                sums.getChildren().add(outcome(outcome, count, report));
            }
        });
        sums.getChildren().add(fact("builder.crowd.under-way", report.underWay(), report));
        sums.getChildren().add(fact("builder.crowd.left", report.left(), report));
        Duration time = report.usualTime();
        if (time != null) {
            sums.getChildren()
                    .add(Controls.wrapped(
                            messages.text("builder.crowd.time", words.duration(rounded(time))), "builder-hint"));
        }
        parts.add(sums);
        for (Map.Entry<String, Integer> stopped : report.stopped().entrySet()) {
            parts.add(Controls.notice(
                    messages.text("builder.crowd.stopped", figures.number(stopped.getValue()), stopped.getKey()),
                    Tone.DANGER));
        }
        report.steps().stream()
                .filter(step -> step.rounds() > 0)
                .limit(2)
                .forEach(step -> parts.add(Controls.notice(
                        messages.text("builder.crowd.rounds", figures.number(step.rounds()), title(step.step())),
                        Tone.WARNING)));
        parts.add(bars(report));
        if (!report.neverReached().isEmpty()) {
            parts.add(never(report));
        }
        return parts;
    }

    private static Duration rounded(Duration time) {
        return time.toDays() > 0
                ? Duration.ofDays(time.toDays())
                : time.toHours() > 0
                        ? Duration.ofHours(time.toHours())
                        : Duration.ofMinutes(Math.max(1, time.toMinutes()));
    }

    private Node fact(String key, int count, CrowdReport report) {
        return line(messages.text(key), count, report, "");
    }

    private Node outcome(String outcome, int count, CrowdReport report) {
        return line("· " + outcome, count, report, "co-muted");
    }

    private Node line(String words, int count, CrowdReport report, String styleClass) {
        Label name = styleClass.isEmpty() ? Controls.clipped(words) : Controls.clipped(words, styleClass);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label figure = Controls.label(figures.percent(count, report.members()), "co-muted");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, name, figure);
    }

    /// The steps at which most people stop, in the program's order, each beside how many came.
    private Node bars(CrowdReport report) {
        List<StepFigures> worst = report.steps().stream()
                .filter(step -> step.halted() > 0)
                .sorted((one, other) -> Integer.compare(other.halted(), one.halted()))
                .limit(BARS)
                .toList();
        VBox box = new VBox(10);
        report.steps().stream()
                .filter(worst::contains)
                .forEach(step -> box.getChildren().add(bar(step, report)));
        return box;
    }

    private Node bar(StepFigures step, CrowdReport report) {
        Button name = Controls.link(title(step.step()), () -> run.select(step.step()));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label figure = Controls.label(
                messages.text("builder.crowd.stop", figures.percent(step.halted(), report.members())), "builder-hint");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox words = new HBox(8, name, figure);
        words.setAlignment(Pos.CENTER_LEFT);
        StackPane track = new StackPane(
                length(step.entered(), report, "builder-crowd-came"),
                length(step.halted(), report, "builder-crowd-stopped"));
        track.setAlignment(Pos.CENTER_LEFT);
        track.getStyleClass().add("builder-crowd-track");
        track.setMinWidth(0);
        track.setAccessibleText(figure.getText());
        // Bars are parts of the track, whatever its width.
        track.widthProperty()
                .addListener((was, before, now) -> track.getChildren()
                        .forEach(part -> ((Region) part).setMaxWidth(now.doubleValue() * (double) part.getUserData())));
        return new VBox(3, words, track);
    }

    private static Region length(int people, CrowdReport report, String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMinHeight(BAR);
        region.setPrefHeight(BAR);
        region.setMaxHeight(BAR);
        region.setMinWidth(0);
        region.setUserData((double) people / report.members());
        return region;
    }

    private Node never(CrowdReport report) {
        VBox box = new VBox(4, Controls.wrapped(messages.text("builder.crowd.never"), "builder-hint"));
        report.neverReached().stream().limit(BARS).forEach(step -> {
            Button name = Controls.link(title(step), () -> run.select(step));
            box.getChildren().add(name);
        });
        return box;
    }

    private String title(NodeId step) {
        return run.program().step(step).map(words::title).orElse(step.value());
    }
}
