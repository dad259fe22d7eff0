package org.companero.studio.server;

import java.util.Optional;

/// Where the sign-in is remembered between two starts.
public interface TokenStore {

    Optional<Remembered> load();

    void save(Remembered session);

    void clear();

    /// What is needed to go on without a password.
    ///
    /// @param server the address it is good for
    /// @param refreshToken good for one use: the server answers with the next
    record Remembered(String server, String email, String refreshToken) {}
}
