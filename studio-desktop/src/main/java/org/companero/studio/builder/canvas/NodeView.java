package org.companero.studio.builder.canvas;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.StepWords;
import org.jspecify.annotations.Nullable;

/// A node as it is drawn. Takes no mouse events itself: the canvas knows where everything lies.
abstract sealed class NodeView extends Region permits CardView, TriggerView {

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    static final PseudoClass VISITED = PseudoClass.getPseudoClass("visited");

    NodeView() {
        setManaged(false);
        setMouseTransparent(true);
    }

    static NodeView of(Node node, StepWords words) {
        return switch (node) {
            case Trigger trigger -> new TriggerView(trigger, words);
            case Step step -> new CardView(step, words);
        };
    }

    abstract Node node();

    /// Draws the changed node; false when it is of another kind and needs another view.
    abstract boolean show(Node changed);

    abstract void show(Detail detail);

    abstract double drawnHeight();

    /// How serious the node's worst problem is.
    abstract void badge(Badge badge);

    /// Says that many people do not go on here; null says nothing.
    abstract void warm(Heat.@Nullable Mark mark);

    void put(double x, double y) {
        resizeRelocate(x, y, Metrics.WIDTH, drawnHeight());
    }

    Box box() {
        return new Box(getLayoutX(), getLayoutY(), Metrics.WIDTH, drawnHeight());
    }

    void mark(PseudoClass state, boolean on) {
        pseudoClassStateChanged(state, on);
    }

    /// What the corner of a card warns of.
    enum Badge {
        NONE,
        WARNING,
        ERROR
    }
}
