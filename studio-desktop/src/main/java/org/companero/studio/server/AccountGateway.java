package org.companero.studio.server;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signing in and out. All but [#remembered()] and [#onEnd(Runnable)] block; see [ProgramGateway] for what they
/// throw.
public interface AccountGateway {

    /// Talks to this server from now on.
    void moveTo(URI address);

    /// The e-mail address that is still signed in at this server, as far as this computer knows.
    Optional<String> remembered();

    /// @param code the second factor's code, once the server has asked for it with `SECOND_FACTOR_NEEDED`
    void signIn(String email, String password, @Nullable String code);

    default void signIn(String email, String password) {
        signIn(email, password, null);
    }

    void register(String email, String password, String name);

    /// Has a message sent with which a new password is set. Nobody learns whether the address has an account.
    void forgotPassword(String email);

    /// Ends the sign-in here at once, and at the server if it can be reached.
    void signOut();

    /// @param act is called, on any thread, when the server ends the sign-in by itself
    void onEnd(Runnable act);
}
