package org.companero.studio.inbox;

import java.time.InstantSource;
import java.util.List;
import javafx.scene.Node;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.listing.LiveScreen;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Tone;
import org.companero.studio.server.Gateways;
import org.companero.studio.server.LiveFeed.Link;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;

/// The screen of the conversations.
public final class InboxScreen extends LiveScreen {

    private final Messages messages;
    private final InboxViewModel model;
    private final InboxView view;

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
        this(gateways, seen, messages, tasks.scope(), clock, settings, navigator, links);
    }

    private InboxScreen(
            Gateways gateways,
            Seen seen,
            Messages messages,
            TaskScope scope,
            InstantSource clock,
            SettingsStore settings,
            Navigator navigator,
            Links links) {
        super(Destination.INBOX, messages, scope, gateways.live());
        this.messages = messages;
        this.model = new InboxViewModel(gateways.conversations(), seen, messages, scope);
        this.view = new InboxView(model, messages, clock, settings, navigator, links);
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
    protected void load() {
        model.load();
    }

    @Override
    protected void hear(LiveEvent event) {
        model.hear(event);
    }

    @Override
    protected void follow(Link link) {
        model.follow(link);
    }

    private void show(Node pill, Link when) {
        var visible = model.link().isEqualTo(when);
        pill.visibleProperty().bind(visible);
        pill.managedProperty().bind(visible);
    }
}
