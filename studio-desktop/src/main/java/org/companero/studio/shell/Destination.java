package org.companero.studio.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.companero.studio.look.FlowIcon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The entries of the rail, in their order.
public enum Destination {
    PROGRAMS("shell.programs", () -> new FlowIcon(20)),
    KNOWLEDGE("shell.knowledge", () -> new FontIcon(Feather.FILE_TEXT)),
    INBOX("shell.inbox", () -> new FontIcon(Feather.MESSAGE_SQUARE));

    private final String key;
    private final Supplier<Node> icon;

    Destination(String key, Supplier<Node> icon) {
        this.key = key;
        this.icon = icon;
    }

    /// The message key of its name.
    public String key() {
        return key;
    }

    /// A new node that shows its icon.
    public Node icon() {
        return icon.get();
    }
}
