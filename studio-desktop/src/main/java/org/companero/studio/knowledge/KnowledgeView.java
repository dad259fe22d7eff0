package org.companero.studio.knowledge;

import java.io.File;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.Permission;
import org.companero.studio.listing.ListingView;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.SidePane;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The documents at the left, onto which files are dropped; asking them at the right.
final class KnowledgeView extends StackPane implements ListingView.Parts {

    private static final double ASK_WIDTH = 400;
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final KnowledgeViewModel model;
    private final Messages messages;
    private final Ago ago;
    private final FilePicker picker;
    private final Access access;
    private final Map<Item, ItemRow> rows = new WeakHashMap<>();
    private final Node dropHint;

    KnowledgeView(
            KnowledgeViewModel model,
            AskViewModel ask,
            Messages messages,
            InstantSource clock,
            SettingsStore settings,
            FilePicker picker,
            Access access) {
        this.model = model;
        this.messages = messages;
        this.ago = new Ago(messages, clock, ZoneId.systemDefault());
        this.picker = picker;
        this.access = access;
        getStyleClass().addAll("knowledge", "co-canvas");
        getStylesheets()
                .add(Objects.requireNonNull(
                                KnowledgeView.class.getResource("/org/companero/studio/knowledge/knowledge.css"))
                        .toExternalForm());
        this.dropHint = dropHint();
        var page = new ListingView(model.list(), messages, "knowledge.list.", this).searchable();
        page.setPadding(new Insets(24, 28, 24, 32));
        var left = new StackPane(page, dropHint);
        left.setId("knowledge-drop");
        left.setOnDragOver(this::over);
        left.setOnDragExited(event -> dropHint.setVisible(false));
        left.setOnDragDropped(this::dropped);
        var right = new AskView(ask, messages);
        getChildren()
                .add(new SidePane(SidePane.Side.RIGHT, left, right, "documents-ask", ASK_WIDTH, 320, 620, settings));
    }

    /// Lets the person choose files and adds them.
    void addFiles() {
        model.add(picker.pick());
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && access.may(Permission.KNOWLEDGE_WRITE)) {
            event.acceptTransferModes(TransferMode.COPY);
            dropHint.setVisible(true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        dropHint.setVisible(false);
        model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public void load() {
        model.load();
    }

    @Override
    public Node empty() {
        if (!access.may(Permission.KNOWLEDGE_WRITE)) {
            return new Placeholder(
                    Feather.FILE_TEXT,
                    Tone.ACCENT,
                    messages.text("knowledge.nothing.title"),
                    messages.text("knowledge.nothing.text"));
        }
        var content = new Placeholder(
                Feather.UPLOAD_CLOUD,
                Tone.ACCENT,
                messages.text("knowledge.empty.title"),
                messages.text("knowledge.empty.text"),
                Controls.quiet(messages.text("knowledge.choose"), this::addFiles));
        var zone = new StackPane(content);
        zone.setId("knowledge-empty");
        zone.getStyleClass().add("drop-zone");
        return zone;
    }

    @Override
    public Region list() {
        var lines = new VBox();
        lines.setId("knowledge-list");
        lines.getStyleClass().addAll("co-card", "item-list");
        lines.setMaxHeight(Region.USE_PREF_SIZE);
        fill(lines);
        ListChangeListener<Item> refill = change -> fill(lines);
        lines.sceneProperty().addListener((was, before, scene) -> {
            model.list().shown().removeListener(refill);
            if (scene != null) {
                fill(lines);
                model.list().shown().addListener(refill);
            }
        });
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /// Rows are kept, so that nothing that is pressed or read is replaced while another one moves.
    private void fill(VBox lines) {
        List<ItemRow> now = model.list().shown().stream()
                .map(item -> rows.computeIfAbsent(item, fresh -> new ItemRow(fresh, model, messages, ago, access)))
                .toList();
        if (!lines.getChildren().equals(now)) {
            lines.getChildren().setAll(now);
            now.forEach(row -> row.pseudoClassStateChanged(LAST, row == now.getLast()));
        }
    }

    private Node dropHint() {
        Label words = Controls.label(messages.text("knowledge.drop"), "co-title");
        words.setGraphic(Icons.of(Feather.UPLOAD_CLOUD, "co-accent"));
        var hint = new StackPane(words);
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        StackPane.setMargin(hint, new Insets(12));
        return hint;
    }
}
