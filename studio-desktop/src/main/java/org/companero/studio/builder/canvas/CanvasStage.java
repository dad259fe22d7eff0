package org.companero.studio.builder.canvas;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.companero.protocol.program.Position;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.NodeIds;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The canvas with what floats over it: zoom, minimap, and the first words of an empty program.
public final class CanvasStage extends StackPane {

    private static final Insets EDGE = new Insets(16);
    private static final double MAP_NEEDS = 620;

    private final FlowCanvas canvas;
    private final OpenProgram open;
    private final Messages messages;
    private final HBox zoomBar = new HBox();
    private final Label percent = new Label();
    private final Minimap minimap;
    private final Placeholder empty;

    public CanvasStage(FlowCanvas canvas) {
        this.canvas = canvas;
        this.open = canvas.open();
        this.messages = canvas.words().messages();
        this.minimap = new Minimap(
                messages.text("builder.minimap"),
                point -> canvas.show(canvas.viewport().centred(point, canvas.getWidth(), canvas.getHeight())));
        this.empty = emptyWords();
        fillZoomBar();
        getChildren().addAll(canvas, empty, zoomBar, minimap);
        setAlignment(zoomBar, Pos.BOTTOM_LEFT);
        setAlignment(minimap, Pos.BOTTOM_RIGHT);
        setMargin(zoomBar, EDGE);
        setMargin(minimap, EDGE);
        setMinSize(0, 0);
        canvas.viewportProperty().addListener((was, before, now) -> follow());
        open.programProperty().addListener((was, before, now) -> follow());
        canvas.layoutBoundsProperty().addListener((was, before, now) -> follow());
        follow();
    }

    /// Puts something at the bottom, in the middle of the canvas.
    public void putOver(Node node, Pos where) {
        getChildren().add(node);
        setAlignment(node, where);
        setMargin(node, EDGE);
    }

    private Placeholder emptyWords() {
        Button first = Controls.quiet(messages.text("builder.empty.first"), this::begin);
        first.setId("builder-first-step");
        return new Placeholder(
                Feather.MESSAGE_CIRCLE,
                Tone.ACCENT,
                messages.text("builder.empty.title"),
                messages.text("builder.empty.text"),
                first);
    }

    /// The first act: a trigger and a message, already joined.
    private void begin() {
        double x = Metrics.snapped(-Metrics.WIDTH / 2);
        var step = Drafts.of(StepKind.MESSAGE, open.program());
        var trigger =
                new org.companero.protocol.program.Trigger.FirstMessage(NodeIds.fresh("first_message", open.program()));
        open.edit(new Edit.Together(java.util.List.of(
                new Edit.AddStep(step, new Position(x, 80), null),
                new Edit.AddTrigger(trigger, new Position(x, 0), step.id()))));
        open.select(step.id());
        canvas.show(new Viewport(1, Math.round(canvas.getWidth() / 2), 96));
        canvas.requestFocus();
    }

    private void fillZoomBar() {
        zoomBar.getStyleClass().addAll("builder-float", "builder-zoom");
        zoomBar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button out = Controls.icon(Feather.MINUS, messages.text("builder.zoom.out"), canvas::zoomOut);
        Button in = Controls.icon(Feather.PLUS, messages.text("builder.zoom.in"), canvas::zoomIn);
        Button full = Controls.flat("", canvas::zoomToFull);
        full.setGraphic(percent);
        full.setAccessibleText(messages.text("builder.zoom.full"));
        full.setTooltip(Controls.tooltip(messages.text("builder.zoom.full")));
        full.getStyleClass().add("builder-percent");
        Button fit = Controls.flat(messages.text("builder.zoom.fit"), canvas::fit);
        fit.setTooltip(Controls.tooltip(messages.text("builder.zoom.fit.tip")));
        Button tidy = Controls.flat(messages.text("builder.zoom.tidy"), canvas::tidy);
        tidy.setTooltip(Controls.tooltip(messages.text("builder.zoom.tidy.tip")));
        out.setId("builder-zoom-out");
        in.setId("builder-zoom-in");
        full.setId("builder-zoom-full");
        fit.setId("builder-fit");
        tidy.setId("builder-tidy");
        Separator line = new Separator(javafx.geometry.Orientation.VERTICAL);
        zoomBar.getChildren().addAll(out, full, in, line, fit, tidy);
    }

    private void follow() {
        percent.setText(messages.text("builder.zoom.percent", canvas.zoomPercent()));
        boolean nothing = open.program().nodes().findAny().isEmpty();
        empty.setVisible(nothing);
        Box seen = canvas.viewport().seen(canvas.getWidth(), canvas.getHeight());
        boolean all = canvas.bounds().map(box -> seen.holds(box)).orElse(true);
        minimap.setVisible(!all && canvas.getWidth() >= MAP_NEEDS);
        if (minimap.isVisible()) {
            minimap.draw(canvas.nodeViews());
            minimap.frame(seen);
        }
    }
}
