package org.companero.studio.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.PasswordForgotten;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.RegisterRequest;
import org.jspecify.annotations.Nullable;

/// [AccountGateway] over HTTP.
final class HttpAccounts implements AccountGateway {

    private static final Logger LOG = System.getLogger(HttpAccounts.class.getName());

    private final ServerClient client;

    HttpAccounts(ServerClient client) {
        this.client = client;
    }

    @Override
    public void moveTo(URI address) {
        client.session().moveTo(address);
    }

    @Override
    public Optional<String> remembered() {
        return client.session().rememberedEmail();
    }

    @Override
    public void signIn(String email, String password, @Nullable String code) {
        client.session().begin(email, client.open("/api/v1/auth/login", new LoginRequest(email, password, code)));
    }

    @Override
    public void register(String email, String password, String name) {
        client.session().begin(email, client.open("/api/v1/auth/register", new RegisterRequest(email, password, name)));
    }

    @Override
    public void forgotPassword(String email) {
        client.tell("/api/v1/auth/password/forgotten", new PasswordForgotten(email));
    }

    @Override
    public void signOut() {
        client.session().end().ifPresent(this::endAtServer);
    }

    @Override
    public void onEnd(Runnable act) {
        client.session().onEnd(act);
    }

    private void endAtServer(String refreshToken) {
        try {
            client.tell("/api/v1/auth/logout", new RefreshRequest(refreshToken));
        } catch (ServerProblem | ServerUnreachable e) {
            LOG.log(Level.INFO, "Signed out here; the server was not told and ends the session when it runs out");
        }
    }
}
