package org.companero.studio.server;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.api.ProblemResponse;
import org.jspecify.annotations.Nullable;

/// Accounts kept in memory, with the refusals of the real server.
public final class AccountsDouble implements AccountGateway {

    private final Map<String, String> passwords = new HashMap<>();
    private @Nullable String signedIn;
    private boolean reachable = true;
    private @Nullable ServerProblem refusal;
    private @Nullable URI address;
    private Runnable onEnd = () -> {};
    private @Nullable String wantedCode;
    private @Nullable String forgotten;

    public AccountsDouble with(String email, String password) {
        passwords.put(email, password);
        return this;
    }

    public AccountsDouble signedInAs(String email) {
        signedIn = email;
        return this;
    }

    /// From now on signing in takes this code, too.
    public void askFor(String code) {
        wantedCode = code;
    }

    /// The address that a new password was last asked for.
    public Optional<String> forgotten() {
        return Optional.ofNullable(forgotten);
    }

    public void reachable(boolean now) {
        reachable = now;
    }

    public Optional<URI> address() {
        return Optional.ofNullable(address);
    }

    /// The server ends the sign-in by itself.
    public void end() {
        signedIn = null;
        onEnd.run();
    }

    @Override
    public void moveTo(URI changed) {
        address = changed;
    }

    @Override
    public Optional<String> remembered() {
        return Optional.ofNullable(signedIn);
    }

    @Override
    public void signIn(String email, String password, @Nullable String code) {
        answer();
        if (!password.equals(passwords.get(email))) {
            throw problem(401, "BAD_CREDENTIALS", "E-mail or password is wrong.");
        }
        if (wantedCode != null && code == null) {
            throw problem(401, "SECOND_FACTOR_NEEDED", "Enter the code of your authenticator.");
        }
        if (wantedCode != null && !wantedCode.equals(code)) {
            throw problem(401, "SECOND_FACTOR_WRONG", "That code is not right.");
        }
        signedIn = email;
    }

    @Override
    public void register(String email, String password, String name) {
        answer();
        if (passwords.containsKey(email)) {
            throw problem(409, "EMAIL_TAKEN", "There is an account with this e-mail address.");
        }
        passwords.put(email, password);
        signedIn = email;
    }

    @Override
    public void forgotPassword(String email) {
        answer();
        forgotten = email;
    }

    @Override
    public void signOut() {
        signedIn = null;
    }

    @Override
    public void onEnd(Runnable act) {
        onEnd = act;
    }

    /// From now on signing in and registering throw this.
    public void refuseWith(ServerProblem now) {
        refusal = now;
    }

    private void answer() {
        if (refusal != null) {
            throw refusal;
        }
        if (!reachable) {
            throw new ServerUnreachable(
                    address == null ? URI.create("http://127.0.0.1:1") : address, new java.net.ConnectException());
        }
    }

    /// A refusal as the server would send it.
    public static ServerProblem problem(int status, String code, String detail) {
        return new ServerProblem(new ProblemResponse(null, null, status, detail, null, code, null, null, null));
    }
}
