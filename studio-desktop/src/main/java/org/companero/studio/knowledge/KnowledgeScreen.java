package org.companero.studio.knowledge;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.Gateways;
import org.companero.studio.server.LiveFeed;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.shell.Screen;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screen of the documents.
public final class KnowledgeScreen implements Screen {

    private final Messages messages;
    private final TaskScope scope;
    private final LiveFeed live;
    private final KnowledgeViewModel model;
    private final KnowledgeView view;
    private final Button add;
    private LiveFeed.@Nullable Listening listening;

    public KnowledgeScreen(
            Gateways gateways,
            Uploads uploads,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            SettingsStore settings,
            Navigator navigator) {
        this.messages = messages;
        this.scope = tasks.scope();
        this.live = gateways.live();
        this.model =
                new KnowledgeViewModel(gateways.knowledge(), uploads, messages, scope, tasks, new Aloud(navigator));
        var ask = new AskViewModel(gateways.knowledge(), messages, scope);
        this.view = new KnowledgeView(model, ask, messages, clock, settings, this::pick);
        this.add = Controls.primary(messages.text("knowledge.add"), view::addFiles);
        add.setId("knowledge-add");
        add.setGraphic(Icons.of(Feather.UPLOAD));
    }

    @Override
    public Destination destination() {
        return Destination.KNOWLEDGE;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(messages.text(Destination.KNOWLEDGE.key()));
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
    public void onShow() {
        model.load();
        listening = live.listen(model::hear, link -> {});
    }

    @Override
    public void onLeave() {
        if (listening != null) {
            listening.stop();
        }
        model.leave();
        scope.close();
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

    private record Aloud(Navigator navigator) implements KnowledgeViewModel.Voice {

        @Override
        public void say(String text) {
            navigator.say(text);
        }

        @Override
        public void offerUndo(String text, Runnable undo, Runnable settle) {
            navigator.offerUndo(text, undo, settle);
        }
    }
}
