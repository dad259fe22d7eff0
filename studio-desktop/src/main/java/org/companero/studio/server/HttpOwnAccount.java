package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.PasswordChange;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorCode;
import org.companero.protocol.api.SecondFactorRequest;
import org.companero.protocol.api.SecondFactorSetup;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.api.WorkspaceSwitch;
import tools.jackson.core.type.TypeReference;

/// [OwnAccountGateway] over HTTP.
final class HttpOwnAccount implements OwnAccountGateway {

    private static final String ACCOUNT = "/api/v1/auth/account";
    private static final String SECOND_FACTOR = ACCOUNT + "/second-factor";
    private static final String SESSIONS = "/api/v1/auth/sessions";

    private final ServerClient client;

    HttpOwnAccount(ServerClient client) {
        this.client = client;
    }

    @Override
    public AccountResource account() {
        return client.get(ACCOUNT, AccountResource.class);
    }

    @Override
    public void sendVerification() {
        client.send("POST", ACCOUNT + "/email-verification", null);
    }

    @Override
    public void changePassword(String current, String next) {
        client.send("POST", ACCOUNT + "/password", ApiJson.write(new PasswordChange(current, next)));
    }

    @Override
    public SecondFactorSetup beginSecondFactor(String password) {
        return client.post(SECOND_FACTOR, new SecondFactorRequest(password), SecondFactorSetup.class);
    }

    @Override
    public RecoveryCodes confirmSecondFactor(String code) {
        return client.post(SECOND_FACTOR + "/confirm", new SecondFactorCode(code), RecoveryCodes.class);
    }

    @Override
    public RecoveryCodes renewRecoveryCodes(String code) {
        return client.post(SECOND_FACTOR + "/recovery-codes", new SecondFactorCode(code), RecoveryCodes.class);
    }

    @Override
    public void endSecondFactor(String code) {
        client.send("POST", SECOND_FACTOR + "/disable", ApiJson.write(new SecondFactorCode(code)));
    }

    @Override
    public List<SessionResource> sessions() {
        return client.get(SESSIONS, new TypeReference<>() {});
    }

    @Override
    public void revoke(UUID session) {
        client.delete(SESSIONS + "/" + session);
    }

    @Override
    public void revokeOthers() {
        client.delete(SESSIONS);
    }

    @Override
    public void switchTo(UUID creator) {
        String email = client.session().rememberedEmail().orElseThrow(SignInNeeded::new);
        client.session()
                .begin(email, client.post("/api/v1/auth/switch", new WorkspaceSwitch(creator), TokenResponse.class));
    }
}
