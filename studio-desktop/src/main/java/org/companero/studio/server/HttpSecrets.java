package org.companero.studio.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.SecretRequest;
import org.companero.protocol.api.SecretResource;
import tools.jackson.core.type.TypeReference;

/// [SecretGateway] over HTTP.
final class HttpSecrets implements SecretGateway {

    private static final String SECRETS = "/api/v1/creators/secrets";

    private final ServerClient client;

    HttpSecrets(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<SecretResource> list() {
        return client.get(SECRETS, new TypeReference<>() {});
    }

    @Override
    public void put(String name, String value) {
        client.send("PUT", address(name), ApiJson.write(new SecretRequest(value)));
    }

    @Override
    public void remove(String name) {
        client.delete(address(name));
    }

    private static String address(String name) {
        return SECRETS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
