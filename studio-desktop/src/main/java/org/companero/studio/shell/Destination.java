package org.companero.studio.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.companero.protocol.api.Permission;
import org.companero.studio.look.FlowIcon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The entries of the rail, in their order.
public enum Destination {
    PROGRAMS("shell.programs", Permission.PROGRAMS_READ, () -> new FlowIcon(20)),
    KNOWLEDGE("shell.knowledge", Permission.KNOWLEDGE_READ, () -> new FontIcon(Feather.FILE_TEXT)),
    INBOX("shell.inbox", Permission.CONVERSATIONS_READ, () -> new FontIcon(Feather.MESSAGE_SQUARE)),
    /// At the lower end, with the account. Everybody has one.
    SETTINGS("shell.settings", null, () -> new FontIcon(Feather.SETTINGS));

    private final String key;
    private final @Nullable Permission needed;
    private final Supplier<Node> icon;

    Destination(String key, @Nullable Permission needed, Supplier<Node> icon) {
        this.key = key;
        this.needed = needed;
        this.icon = icon;
    }

    /// The message key of its name.
    public String key() {
        return key;
    }

    /// Whether the person may go there.
    public boolean isOpenTo(Access access) {
        return needed == null || access.may(needed);
    }

    /// A new node that shows its icon.
    public Node icon() {
        return icon.get();
    }
}
