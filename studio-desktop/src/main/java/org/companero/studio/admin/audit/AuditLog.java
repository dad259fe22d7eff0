package org.companero.studio.admin.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.AuditEntry;
import org.companero.studio.admin.FileSaver;
import org.companero.studio.admin.Page;
import org.companero.studio.listing.ListingView;
import org.companero.studio.listing.Skeletons;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.look.Placeholder;
import org.companero.studio.look.Tone;
import org.companero.studio.server.AuditGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Ago;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// The page of the audit log: a timeline by days.
public final class AuditLog implements Page, ListingView.Parts {

    private static final double WIDEST = 920;

    private final TaskScope scope;
    private final Messages messages;
    private final AuditViewModel model;
    private final AuditWords words;
    private final Ago ago;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Voice voice;
    private final FileSaver saver;
    private final ObservableList<AuditLine> lines = FXCollections.observableArrayList();
    private final Button export;
    private final Node content;

    public AuditLog(
            AuditGateway gateway, Messages messages, Tasks tasks, InstantSource clock, Voice voice, FileSaver saver) {
        this.scope = tasks.scope();
        this.messages = messages;
        this.voice = voice;
        this.saver = saver;
        this.model = new AuditViewModel(gateway, messages, scope, clock, zone, voice);
        this.words = new AuditWords(messages);
        this.ago = new Ago(messages, clock, zone);
        this.export = Controls.quiet(messages.text("audit.export"), this::export);
        export.setId("audit-export");
        export.setGraphic(Icons.of(Feather.DOWNLOAD));
        model.list().shown().addListener((ListChangeListener<AuditEntry>)
                change -> lines.setAll(AuditLine.of(model.list().shown(), zone)));
        this.content = page();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public List<Node> facts() {
        return List.of(new ChainBadge(model, messages));
    }

    @Override
    public List<Node> actions() {
        return List.of(export);
    }

    @Override
    public void onShow() {
        model.load();
        model.verify();
    }

    @Override
    public void onLeave() {
        scope.close();
    }

    @Override
    public void load() {
        model.load();
        model.verify();
    }

    @Override
    public void widen() {
        model.widen();
    }

    @Override
    public Node list() {
        var list = new ListView<>(lines);
        list.setId("audit-list");
        list.getStyleClass().add("audit-list");
        list.setCellFactory(any -> new AuditCell(model, words, ago));
        list.setAccessibleText(messages.text("chapter.audit"));
        return list;
    }

    @Override
    public Node empty() {
        return new Placeholder(
                Feather.LIST, Tone.ACCENT, messages.text("audit.empty.title"), messages.text("audit.empty.text"));
    }

    @Override
    public Node skeleton() {
        return Skeletons.rows(6, false);
    }

    private Node page() {
        var list = new ListingView(model.list(), messages, "audit.list.", this);
        VBox.setVgrow(list, Priority.ALWAYS);
        var page = new VBox(16, new AuditFilters(model, words, messages), list);
        page.setPadding(new Insets(24, 32, 0, 32));
        page.setMaxWidth(WIDEST);
        var middle = new StackPane(page);
        middle.setAlignment(Pos.TOP_CENTER);
        return middle;
    }

    /// What is shown, as it is filtered.
    private void export() {
        saver.choose(messages.text("audit.export"), "audit-log.csv")
                .ifPresent(file -> scope.run(
                        () -> Files.writeString(file, AuditCsv.of(model.list().all())),
                        written -> voice.say(messages.text("admin.saved", name(written))),
                        problem -> voice.say(messages.text("admin.not-saved", name(file)))));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
