package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;
import tools.jackson.core.type.TypeReference;

/// [KeyGateway] over HTTP.
final class HttpKeys implements KeyGateway {

    private static final String KEYS = "/api/v1/auth/api-keys";

    private final ServerClient client;

    HttpKeys(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<ApiKeyResource> list() {
        return client.get(KEYS, new TypeReference<>() {});
    }

    @Override
    public ApiKeyCreated create(ApiKeyRequest request) {
        return client.post(KEYS, request, ApiKeyCreated.class);
    }

    @Override
    public void revoke(UUID key) {
        client.delete(KEYS + "/" + key);
    }
}
