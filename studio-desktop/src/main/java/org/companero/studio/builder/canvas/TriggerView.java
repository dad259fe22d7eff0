package org.companero.studio.builder.canvas;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.StepWords;
import org.jspecify.annotations.Nullable;

/// A trigger's pill, drawn in the middle of the width that all nodes take.
final class TriggerView extends NodeView {

    private final StepWords words;
    private final HBox pill = new HBox();
    private final Label title = new Label();
    private final Label badge = new Label("!");
    private final Region out = Ports.port("out");
    private Trigger trigger;

    TriggerView(Trigger trigger, StepWords words) {
        this.trigger = trigger;
        this.words = words;
        getStyleClass().addAll("builder-trigger", "family-progress");
        pill.getStyleClass().add("builder-trigger-pill");
        title.getStyleClass().add("builder-trigger-title");
        Region dot = new Region();
        dot.getStyleClass().add("builder-mark-dot");
        pill.getChildren().addAll(dot, title);
        badge.getStyleClass().add("builder-badge");
        badge.setVisible(false);
        getChildren().addAll(pill, out, badge);
        draw();
    }

    @Override
    Trigger node() {
        return trigger;
    }

    @Override
    boolean show(Node changed) {
        if (changed.equals(trigger)) {
            return true;
        }
        if (!(changed instanceof Trigger other) || other.getClass() != trigger.getClass()) {
            return false;
        }
        trigger = other;
        draw();
        return true;
    }

    private void draw() {
        title.setText(words.title(trigger));
        setAccessibleText(title.getText());
        requestLayout();
    }

    @Override
    void show(Detail detail) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("block"), detail == Detail.BLOCK);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("far"), detail == Detail.TITLE);
        title.setVisible(detail != Detail.BLOCK);
        out.setVisible(detail == Detail.FULL);
    }

    @Override
    double drawnHeight() {
        return Metrics.TRIGGER_HEIGHT;
    }

    @Override
    void badge(Badge kindOfProblem) {
        badge.setVisible(kindOfProblem != Badge.NONE);
        badge.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), kindOfProblem == Badge.ERROR);
    }

    /// Nobody stops where a program begins.
    @Override
    void warm(Heat.@Nullable Mark mark) {}

    @Override
    protected void layoutChildren() {
        double width = Math.clamp(Math.ceil(pill.prefWidth(-1)), 120, Metrics.WIDTH);
        pill.resizeRelocate(Math.round((getWidth() - width) / 2), 0, width, getHeight());
        Ports.put(out, getWidth() / 2, getHeight());
        badge.resizeRelocate((getWidth() + width) / 2 - 16, -7, 18, 18);
    }
}
