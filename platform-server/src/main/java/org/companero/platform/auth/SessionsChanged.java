package org.companero.platform.auth;

import java.util.List;

/// Sessions ended, or what they may do changed. Whoever holds a connection open for one closes it; where the session
/// still lives, it may connect again.
public record SessionsChanged(List<SessionKey> sessions) {

    public SessionsChanged {
        sessions = List.copyOf(sessions);
    }
}
