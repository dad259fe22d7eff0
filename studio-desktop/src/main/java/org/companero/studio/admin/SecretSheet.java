package org.companero.studio.admin;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Sheet;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Shows something that is shown once. It does not go away by accident.
public final class SecretSheet {

    private SecretSheet() {}

    /// @param lines the secret, one piece a line
    /// @param more other acts than copying, such as saving
    public static void open(
            StackPane over,
            Messages messages,
            Voice voice,
            String title,
            String text,
            List<String> lines,
            Node... more) {
        var sheet = new Sheet(over, title, messages.text("admin.close"), 480).lasting();
        sheet.setId("secret");
        Label words = Controls.wrapped(text, "co-muted");
        words.setLineSpacing(3);
        var shown = new TextArea(String.join("\n", lines));
        shown.setId("secret-text");
        shown.setEditable(false);
        shown.setWrapText(true);
        shown.getStyleClass().add("secret");
        shown.setPrefRowCount(Math.max(2, lines.size() + 1)); // one more leaves no need to scroll
        shown.setAccessibleText(title);
        Button copy = Controls.quiet(messages.text("admin.copy"), () -> {
            Forms.copy(String.join("\n", lines));
            voice.say(messages.text("admin.copied"));
        });
        copy.setId("secret-copy");
        copy.setGraphic(Icons.of(Feather.COPY));
        Button done = Controls.primary(messages.text("admin.kept"), sheet::close);
        done.setId("secret-done");
        sheet.with(words, shown);
        Node[] acts = new Node[more.length + 2];
        acts[0] = copy;
        System.arraycopy(more, 0, acts, 1, more.length);
        acts[acts.length - 1] = done;
        sheet.acts(acts).open(copy);
    }
}
