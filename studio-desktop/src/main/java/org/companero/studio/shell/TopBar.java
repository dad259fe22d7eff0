package org.companero.studio.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// Where you are, how things stand, and what can be done here.
final class TopBar extends HBox {

    private final Messages messages;
    private final Consumer<Destination> go;

    TopBar(Messages messages, Consumer<Destination> go) {
        this.messages = messages;
        this.go = go;
        getStyleClass().add("top-bar");
    }

    void show(Screen screen) {
        List<Node> parts = new ArrayList<>();
        if (screen.insideDestination()) {
            var back = new Hyperlink(messages.text(screen.destination().key()));
            back.setId("crumb-back");
            back.getStyleClass().add("crumb");
            back.setMinWidth(USE_PREF_SIZE);
            back.setOnAction(event -> go.accept(screen.destination()));
            parts.add(back);
            parts.add(Controls.label("/", "crumb"));
        }
        Label here = Controls.clipped("", "crumb-here");
        here.setId("crumb-here");
        here.textProperty().bind(screen.title());
        parts.add(here);
        var facts = new HBox(6);
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.setPadding(new Insets(0, 0, 0, 8));
        facts.setMinWidth(USE_PREF_SIZE);
        facts.getChildren().addAll(screen.facts());
        parts.add(facts);
        var gap = Controls.spacer();
        HBox.setHgrow(gap, Priority.ALWAYS);
        parts.add(gap);
        parts.addAll(screen.actions());
        Button primary = screen.primaryAction();
        if (primary != null) {
            if (!primary.getStyleClass().contains("accent")) {
                primary.getStyleClass().add("accent");
            }
            parts.add(primary);
        }
        getChildren().setAll(parts);
    }
}
