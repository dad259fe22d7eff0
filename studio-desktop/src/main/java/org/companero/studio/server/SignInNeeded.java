package org.companero.studio.server;

/// The server no longer accepts the sign-in: it ran out or was ended elsewhere.
public final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super("The sign-in is no longer valid");
    }
}
