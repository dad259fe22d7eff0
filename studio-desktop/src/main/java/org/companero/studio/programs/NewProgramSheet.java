package org.companero.studio.programs;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// A sheet over the list: give it a name, choose what to begin with.
final class NewProgramSheet extends StackPane {

    NewProgramSheet(Messages messages, BiConsumer<Starter, String> create, Consumer<NewProgramSheet> close) {
        setId("new-program");
        getStyleClass().add("co-scrim");
        Runnable leave = () -> close.accept(this);
        Label title = Controls.label(messages.text("programs.new.title"), "co-title");
        var cross = Controls.icon(Feather.X, messages.text("programs.new.close"), leave);
        var head = new HBox(title, Controls.spacer(), cross);
        head.setAlignment(Pos.CENTER_LEFT);

        var name = new TextField();
        name.setId("new-program-name");
        name.setPromptText(messages.text("programs.new.name.prompt"));
        Label caption = Controls.label(messages.text("programs.new.name"), "co-field-name");
        caption.setLabelFor(name);
        Label choose = Controls.label(messages.text("programs.new.choose"), "co-field-name");
        var cards = new StarterCards(messages, starter -> {
            leave.run();
            create.accept(starter, name.getText());
        });
        var sheet = new VBox(6, head, caption, name, choose, cards);
        VBox.setMargin(caption, new Insets(10, 0, 0, 0));
        VBox.setMargin(choose, new Insets(14, 0, 2, 0));
        sheet.getStyleClass().addAll("co-card", "co-sheet");
        sheet.setMaxSize(680, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setPadding(new Insets(24));

        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                leave.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        sceneProperty().addListener((was, before, scene) -> {
            if (scene != null) {
                name.requestFocus();
            }
        });
    }
}
