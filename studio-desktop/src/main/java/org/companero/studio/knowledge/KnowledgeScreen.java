package org.companero.studio.knowledge;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.companero.protocol.api.Permission;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.listing.LiveScreen;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.Gateways;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screen of the documents.
public final class KnowledgeScreen extends LiveScreen {

    private final Messages messages;
    private final KnowledgeViewModel model;
    private final KnowledgeView view;
    private final Button add;

    public KnowledgeScreen(
            Gateways gateways,
            Uploads uploads,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            SettingsStore settings,
            Navigator navigator,
            Access access) {
        this(gateways, uploads, messages, tasks, tasks.scope(), clock, settings, navigator, access);
    }

    private KnowledgeScreen(
            Gateways gateways,
            Uploads uploads,
            Messages messages,
            Tasks tasks,
            TaskScope scope,
            InstantSource clock,
            SettingsStore settings,
            Navigator navigator,
            Access access) {
        super(Destination.KNOWLEDGE, messages, scope, gateways.live());
        this.messages = messages;
        this.model = new KnowledgeViewModel(gateways.knowledge(), uploads, messages, scope, tasks, navigator);
        var ask = new AskViewModel(gateways.knowledge(), messages, scope);
        this.view = new KnowledgeView(model, ask, messages, clock, settings, this::pick, access);
        this.add = Controls.primary(messages.text("knowledge.add"), view::addFiles);
        add.setId("knowledge-add");
        add.setGraphic(Icons.of(Feather.UPLOAD));
        add.visibleProperty().bind(access.allows(Permission.KNOWLEDGE_WRITE));
        add.managedProperty().bind(add.visibleProperty());
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Button primaryAction() {
        return add;
    }

    @Override
    protected void load() {
        model.load();
    }

    @Override
    protected void hear(LiveEvent event) {
        model.hear(event);
    }

    @Override
    public void onLeave() {
        model.leave();
        super.onLeave();
    }

    private List<Path> pick() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("knowledge.add"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.text("knowledge.kinds"),
                        FileRules.KINDS.stream().map(kind -> "*." + kind).toList()));
        @Nullable
        List<File> chosen = chooser.showOpenMultipleDialog(view.getScene().getWindow());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
