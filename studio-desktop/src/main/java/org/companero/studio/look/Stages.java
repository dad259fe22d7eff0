package org.companero.studio.look;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// A place that shows one node for each state of its view-model.
public final class Stages extends StackPane {

    /// @param node makes the node for a state; called again whenever the state changes
    public <S> Stages(ObservableValue<S> state, Function<? super S, ? extends Node> node) {
        getChildren().setAll(node.apply(state.getValue()));
        state.addListener((was, before, now) -> {
            Node next = node.apply(now);
            getChildren().setAll(next);
        });
    }
}
