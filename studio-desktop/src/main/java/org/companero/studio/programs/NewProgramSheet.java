package org.companero.studio.programs;

import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Sheet;
import org.companero.studio.text.Messages;

/// A sheet over the list: give it a name, choose what to begin with.
final class NewProgramSheet {

    private NewProgramSheet() {}

    static void open(StackPane over, Messages messages, BiConsumer<Starter, String> create) {
        var sheet = new Sheet(over, messages.text("programs.new.title"), messages.text("programs.new.close"), 680);
        sheet.setId("new-program");
        var name = new TextField();
        name.setId("new-program-name");
        name.setPromptText(messages.text("programs.new.name.prompt"));
        Label caption = Controls.label(messages.text("programs.new.name"), "co-field-name");
        caption.setLabelFor(name);
        Label choose = Controls.label(messages.text("programs.new.choose"), "co-field-name");
        var cards = new StarterCards(messages, starter -> {
            sheet.close();
            create.accept(starter, name.getText());
        });
        var form = new VBox(6, caption, name, choose, cards);
        VBox.setMargin(choose, new Insets(14, 0, 2, 0));
        sheet.with(form).open(name);
    }
}
