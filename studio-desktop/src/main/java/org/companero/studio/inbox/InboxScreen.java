package org.companero.studio.inbox;

import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.server.Gateways;
import org.companero.studio.server.LiveFeed;
import org.companero.studio.server.LiveFeed.Link;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.shell.Screen;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The screen of the conversations.
public final class InboxScreen implements Screen {

    private final Messages messages;
    private final TaskScope scope;
    private final LiveFeed live;
    private final InboxViewModel model;
    private final InboxView view;
    private LiveFeed.@Nullable Listening listening;

    /// @param seen outlasts this visit
    public InboxScreen(
            Gateways gateways,
            Seen seen,
            Messages messages,
            Tasks tasks,
            InstantSource clock,
            SettingsStore settings,
            Navigator navigator,
            Links links) {
        this.messages = messages;
        this.scope = tasks.scope();
        this.live = gateways.live();
        this.model = new InboxViewModel(gateways.conversations(), seen, messages, scope);
        this.view = new InboxView(model, messages, clock, settings, navigator, links);
    }

    @Override
    public Destination destination() {
        return Destination.INBOX;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(messages.text(Destination.INBOX.key()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public List<Node> facts() {
        var up = Controls.dotPill(messages.text("inbox.live"), Tone.SUCCESS);
        var down = Controls.dotPill(messages.text("inbox.reconnecting"), Tone.WARNING);
        down.setId("inbox-reconnecting");
        show(up, Link.LIVE);
        show(down, Link.BROKEN);
        return List.of(up, down);
    }

    @Override
    public void onShow() {
        model.load();
        listening = live.listen(model::hear, model::follow);
    }

    @Override
    public void onLeave() {
        if (listening != null) {
            listening.stop();
        }
        scope.close();
    }

    private void show(Node pill, Link when) {
        var visible = model.link().isEqualTo(when);
        pill.visibleProperty().bind(visible);
        pill.managedProperty().bind(visible);
    }
}
