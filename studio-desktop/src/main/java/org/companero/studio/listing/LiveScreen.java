package org.companero.studio.listing;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.server.LiveFeed;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Screen;
import org.companero.studio.text.Messages;
import org.companero.studio.work.TaskScope;
import org.jspecify.annotations.Nullable;

/// A destination's first screen over something that is read when it is shown and kept up to date while it is.
public abstract class LiveScreen implements Screen {

    private final Destination destination;
    private final Messages messages;
    private final TaskScope scope;
    private final LiveFeed live;
    private LiveFeed.@Nullable Listening listening;

    /// @param scope is closed when the screen is left
    protected LiveScreen(Destination destination, Messages messages, TaskScope scope, LiveFeed live) {
        this.destination = destination;
        this.messages = messages;
        this.scope = scope;
        this.live = live;
    }

    /// Reads what the screen shows.
    protected abstract void load();

    /// Something happened at the server; called on any thread.
    protected abstract void hear(LiveEvent event);

    /// The live link is this now; called on any thread.
    protected void follow(LiveFeed.Link link) {}

    @Override
    public final Destination destination() {
        return destination;
    }

    @Override
    public final ObservableValue<String> title() {
        return new SimpleStringProperty(messages.text(destination.key()));
    }

    @Override
    public final void onShow() {
        load();
        listening = live.listen(this::hear, this::follow);
    }

    @Override
    public void onLeave() {
        if (listening != null) {
            listening.stop();
        }
        scope.close();
    }
}
