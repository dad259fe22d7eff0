package org.companero.studio.server;

import java.net.URI;

/// Nothing answered at the server's address, or not in time.
public final class ServerUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerUnreachable(URI address, Throwable cause) {
        super("No answer from " + address, cause);
    }
}
