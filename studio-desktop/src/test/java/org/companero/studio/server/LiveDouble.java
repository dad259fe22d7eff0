package org.companero.studio.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.companero.protocol.frame.LiveEvent;

/// A live feed that says what the test says.
public final class LiveDouble implements LiveFeed {

    private record Listener(Consumer<LiveEvent> event, Consumer<Link> link) {}

    private final List<Listener> listeners = new ArrayList<>();
    private Link link = Link.LIVE;

    @Override
    public Listening listen(Consumer<LiveEvent> event, Consumer<Link> onLink) {
        var listener = new Listener(event, onLink);
        listeners.add(listener);
        onLink.accept(link);
        return () -> listeners.remove(listener);
    }

    public void tell(LiveEvent event) {
        List.copyOf(listeners).forEach(listener -> listener.event().accept(event));
    }

    public void become(Link now) {
        link = now;
        List.copyOf(listeners).forEach(listener -> listener.link().accept(now));
    }

    public int listening() {
        return listeners.size();
    }
}
