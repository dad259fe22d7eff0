package org.companero.studio.inbox;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ConversationSummary;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One conversation: who, through which channel, what was said last and when.
final class ConversationRow extends ListCell<ConversationSummary> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Region dot = Controls.dot(Tone.ACCENT);
    private final Ago ago;
    private final InboxViewModel model;

    ConversationRow(Messages messages, Ago ago, InboxViewModel model) {
        dot.setAccessibleText(messages.text("inbox.unread"));
        this.ago = ago;
        this.model = model;
        getStyleClass().add("conversation-row");
        setPrefWidth(0);
        model.transcript().conversation().addListener((was, before, now) -> markOpen());
        model.unread().addListener((was, before, now) -> markUnread());
    }

    @Override
    protected void updateItem(@Nullable ConversationSummary conversation, boolean empty) {
        super.updateItem(conversation, empty);
        setText(null);
        setGraphic(empty || conversation == null ? null : row(conversation));
        markOpen();
        markUnread();
    }

    private void markOpen() {
        ConversationSummary conversation = getItem();
        boolean open = conversation != null && model.transcript().isOpen(conversation.id());
        pseudoClassStateChanged(OPEN, open);
    }

    private void markUnread() {
        ConversationSummary conversation = getItem();
        boolean unread = conversation != null && model.unread().get().contains(conversation.id());
        pseudoClassStateChanged(UNREAD, unread);
        dot.setVisible(unread);
    }

    private Node row(ConversationSummary conversation) {
        Label name = Controls.clipped(conversation.contactName(), "conversation-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label time = Controls.label(ago.brief(conversation.lastAt()), "co-muted", "co-caption");
        time.setMinWidth(USE_PREF_SIZE);
        var first = new HBox(8, name, time);
        first.setAlignment(Pos.BASELINE_LEFT);
        Label last =
                Controls.clipped(conversation.lastText().replaceAll("\\s+", " "), "co-caption", "conversation-last");
        HBox.setHgrow(last, Priority.ALWAYS);
        last.setMaxWidth(Double.MAX_VALUE);
        var second = new HBox(8, last, dot);
        second.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(4, first, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, avatar(conversation, 38), words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The person's initials, with the channel's sign at the corner.
    static Node avatar(ConversationSummary conversation, double size) {
        Label initials = Controls.label(initials(conversation.contactName()), "co-avatar");
        initials.getStyleClass()
                .add("avatar-" + Math.floorMod(conversation.contactId().hashCode(), 5));
        initials.setMinSize(size, size);
        initials.setMaxSize(size, size);
        var sign = new StackPane(Icons.of(channelIcon(conversation.channel())));
        sign.getStyleClass().add("channel-sign");
        sign.setMaxSize(17, 17);
        var avatar = new StackPane(initials, sign);
        avatar.setMinSize(size + 2, size + 2);
        avatar.setMaxSize(size + 2, size + 2);
        StackPane.setAlignment(sign, Pos.BOTTOM_RIGHT);
        return avatar;
    }

    static Ikon channelIcon(String channel) {
        return switch (channel) {
            case "whatsapp" -> Feather.PHONE;
            case "telegram" -> Feather.SEND;
            default -> Feather.GLOBE;
        };
    }

    private static String initials(String name) {
        var initials = new StringBuilder();
        for (String part : name.strip().split("\\s+")) {
            if (!part.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
            }
        }
        return initials.toString();
    }
}
