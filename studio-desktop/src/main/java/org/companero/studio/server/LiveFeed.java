package org.companero.studio.server;

import java.util.function.Consumer;
import org.companero.protocol.frame.LiveEvent;

/// News from the server as it happens. What happened while the link was down is not told later: read the lists anew
/// whenever the link is live again.
public interface LiveFeed {

    /// Begins to listen. Both are called on any thread, one call after the other; `link` at once, too.
    Listening listen(Consumer<LiveEvent> event, Consumer<Link> link);

    /// How the link is.
    enum Link {
        CONNECTING,
        LIVE,
        /// Down; it is tried again and again.
        BROKEN
    }

    /// Somebody listening.
    interface Listening {
        void stop();
    }
}
