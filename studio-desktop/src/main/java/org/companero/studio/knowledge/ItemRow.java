package org.companero.studio.knowledge;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.Permission;
import org.companero.studio.knowledge.Item.Phase;
import org.companero.studio.knowledge.Item.Status;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.shell.Access;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.text.Sizes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One line of the list. It is rebuilt when the item enters another phase; within a phase only its progress moves.
final class ItemRow extends HBox {

    private final Item item;
    private final KnowledgeViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final Access access;
    private final Label caption = Controls.clipped("", "co-muted", "co-caption");
    private final ProgressBar bar = new ProgressBar(0);
    private @Nullable Phase built;

    ItemRow(Item item, KnowledgeViewModel model, Messages messages, Ago ago, Access access) {
        super(14);
        this.item = item;
        this.model = model;
        this.messages = messages;
        this.ago = ago;
        this.access = access;
        getStyleClass().add("item-row");
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        item.status().addListener((was, before, now) -> follow(now));
        follow(item.status().get());
    }

    private void follow(Status status) {
        if (built != status.phase()) {
            built = status.phase();
            build(status);
        }
        bar.setProgress(status.phase() == Phase.WAITING ? 0 : status.progress());
        caption.setText(captionOf(status));
    }

    private void build(Status status) {
        Label name = Controls.clipped(item.name(), "co-strong");
        var words = new VBox(3, name);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(80);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (status.phase() == Phase.BROKEN) {
            Label problem = Controls.wrapped(status.problem(), "co-caption", "co-danger");
            problem.setId("item-problem");
            words.getChildren().add(problem);
        } else {
            words.getChildren().add(caption);
        }
        if (status.phase() == Phase.SENDING || status.phase() == Phase.READING || status.phase() == Phase.WAITING) {
            VBox.setMargin(bar, new Insets(5, 0, 0, 0));
            words.getChildren().add(bar);
        }
        getChildren().setAll(tile(item.name()), words);
        getChildren().addAll(actions(status));
    }

    private List<Node> actions(Status status) {
        List<Node> actions = new ArrayList<>();
        switch (status.phase()) {
            case WAITING, SENDING -> actions.add(icon(Feather.X, "knowledge.cancel", () -> model.cancel(item)));
            case READING -> actions.add(icon(Feather.TRASH_2, "knowledge.delete", () -> model.delete(item)));
            case READY -> {
                var ready = Icons.of(Feather.CHECK_CIRCLE, "co-success");
                ready.setAccessibleText(messages.text("knowledge.ready"));
                actions.add(ready);
                actions.add(icon(Feather.TRASH_2, "knowledge.delete", () -> model.delete(item)));
            }
            case BROKEN -> {
                if (status.document() == null) {
                    actions.add(icon(Feather.ROTATE_CW, "knowledge.retry", () -> model.retry(item)));
                    actions.add(icon(Feather.X, "knowledge.clear", () -> model.cancel(item)));
                } else {
                    actions.add(icon(Feather.TRASH_2, "knowledge.delete", () -> model.delete(item)));
                }
            }
        }
        return actions;
    }

    private Node icon(Ikon icon, String key, Runnable act) {
        var button = Controls.icon(icon, messages.text(key, item.name()), act);
        button.setId(key.replace('.', '-'));
        button.visibleProperty().bind(access.allows(Permission.KNOWLEDGE_WRITE));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private String captionOf(Status status) {
        String size = Sizes.of(item.size(), messages.locale());
        return switch (status.phase()) {
            case WAITING -> messages.text("knowledge.waiting", size);
            case SENDING -> messages.text("knowledge.sending", percent(status), size);
            case READING ->
                status.progress() == 0
                        ? messages.text("knowledge.queued", size)
                        : messages.text("knowledge.reading", percent(status), size);
            case READY -> facts(status.document(), size);
            case BROKEN -> "";
        };
    }

    private String facts(@Nullable DocumentResource document, String size) {
        if (document == null) {
            return size;
        }
        List<String> facts = new ArrayList<>(List.of(size));
        if (document.pages() != null) {
            facts.add(messages.text("knowledge.pages", document.pages()));
        }
        facts.add(messages.text("knowledge.passages", document.chunks()));
        facts.add(ago.brief(document.createdAt()));
        return String.join(" · ", facts);
    }

    private String percent(Status status) {
        return NumberFormat.getPercentInstance(messages.locale()).format(status.progress());
    }

    private static Node tile(String name) {
        String kind = FileRules.kind(name);
        String family = switch (kind) {
            case "pdf" -> "pdf";
            case "docx" -> "docx";
            case "html", "htm" -> "html";
            default -> "text";
        };
        String letters = switch (kind) {
            case "markdown" -> "MD";
            case "docx" -> "DOC";
            case "htm" -> "HTML";
            default -> kind.length() > 4 || kind.isEmpty() ? "?" : kind.toUpperCase(Locale.ROOT);
        };
        Label label = Controls.label(letters, "kind-letters");
        var tile = new StackPane(label);
        tile.getStyleClass().addAll("kind-tile", "kind-" + family);
        return tile;
    }
}
