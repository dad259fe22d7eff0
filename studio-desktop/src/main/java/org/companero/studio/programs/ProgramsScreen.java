package org.companero.studio.programs;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.companero.protocol.api.Permission;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.listing.LiveScreen;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.Gateways;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// The screen of all programs.
public final class ProgramsScreen extends LiveScreen {

    private final ProgramsViewModel model;
    private final ProgramsView view;
    private final Button create;

    /// @param open shows the program in the builder
    public ProgramsScreen(
            Gateways gateways,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            Navigator navigator,
            Access access,
            Consumer<UUID> open) {
        this(gateways, messages, tasks.scope(), clock, navigator, access, open);
    }

    private ProgramsScreen(
            Gateways gateways,
            Messages messages,
            TaskScope scope,
            InstantSource clock,
            Navigator navigator,
            Access access,
            Consumer<UUID> open) {
        super(Destination.PROGRAMS, messages, scope, gateways.live());
        this.model = new ProgramsViewModel(gateways.programs(), messages, scope, navigator, open);
        this.view = new ProgramsView(model, messages, clock, access);
        this.create = Controls.primary(messages.text("programs.new"), view::askForNew);
        create.setId("programs-new");
        create.setGraphic(Icons.of(Feather.PLUS));
        create.visibleProperty().bind(access.allows(Permission.PROGRAMS_WRITE));
        create.managedProperty().bind(create.visibleProperty());
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
    protected void load() {
        model.load();
    }

    @Override
    protected void hear(LiveEvent event) {
        model.hear(event);
    }
}
