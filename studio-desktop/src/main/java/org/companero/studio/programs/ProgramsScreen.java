package org.companero.studio.programs;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.Gateways;
import org.companero.studio.server.LiveFeed;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.shell.Screen;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screen of all programs.
public final class ProgramsScreen implements Screen {

    private final Messages messages;
    private final TaskScope scope;
    private final LiveFeed live;
    private final ProgramsViewModel model;
    private final ProgramsView view;
    private final Button create;
    private LiveFeed.@Nullable Listening listening;

    /// @param open shows the program in the builder
    public ProgramsScreen(
            Gateways gateways,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            Navigator navigator,
            Consumer<UUID> open) {
        this.messages = messages;
        this.scope = tasks.scope();
        this.live = gateways.live();
        this.model = new ProgramsViewModel(gateways.programs(), messages, scope, new Aloud(navigator), open);
        this.view = new ProgramsView(model, messages, clock);
        this.create = Controls.primary(messages.text("programs.new"), view::askForNew);
        create.setId("programs-new");
        create.setGraphic(Icons.of(Feather.PLUS));
    }

    @Override
    public Destination destination() {
        return Destination.PROGRAMS;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(messages.text(Destination.PROGRAMS.key()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Button primaryAction() {
        return create;
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
        scope.close();
    }

    private record Aloud(Navigator navigator) implements ProgramsViewModel.Voice {

        @Override
        public void say(String text) {
            navigator.say(text);
        }

        @Override
        public void offerUndo(String text, Runnable undo) {
            navigator.offerUndo(text, undo, () -> {});
        }
    }
}
