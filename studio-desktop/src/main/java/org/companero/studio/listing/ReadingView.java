package org.companero.studio.listing;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Stages;
import org.companero.studio.text.Messages;

/// The frame of one thing that is read, and in its place what stands there while it is not there.
public final class ReadingView extends StackPane {

    private final Loaded reading;
    private final Troubles troubles;
    private final Supplier<? extends Node> content;

    /// @param words the beginning of the keys of its texts; it takes `failed` and `offline`
    /// @param content makes what shows it; called again whenever it is put on stage
    public ReadingView(
            Loaded reading, Messages messages, String words, Runnable load, Supplier<? extends Node> content) {
        this.reading = reading;
        this.troubles = new Troubles(messages, words, load);
        this.content = content;
        getChildren().add(new Stages(reading.state(), this::stage));
    }

    private Node stage(State state) {
        return switch (state) {
            case LOADING -> Skeletons.rows(4, false);
            case EMPTY, FULL, FILTERED_TO_NOTHING -> content.get();
            case FAILED -> troubles.failed(reading.failure().get());
            case OFFLINE -> reading.isThere() ? new VBox(16, troubles.stale(), content.get()) : troubles.offline();
            case NOT_ALLOWED -> troubles.notAllowed();
        };
    }
}
