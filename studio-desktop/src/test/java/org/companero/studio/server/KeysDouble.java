package org.companero.studio.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;
import org.jspecify.annotations.Nullable;

/// API keys kept in memory.
public final class KeysDouble implements KeyGateway {

    public static final String SECRET = "cmp_k7Qm2xTzR9vB4nLpW8sYfHc3JdGa6UeK";

    private final List<ApiKeyResource> keys = new ArrayList<>();
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public KeysDouble with(ApiKeyResource key) {
        keys.add(key);
        return this;
    }

    @Override
    public List<ApiKeyResource> list() {
        check();
        return List.copyOf(keys);
    }

    @Override
    public ApiKeyCreated create(ApiKeyRequest request) {
        check();
        var key = new ApiKeyResource(
                UUID.randomUUID(),
                request.name(),
                "cmp_k7Qm2x",
                request.permissions(),
                "demo@companero.local",
                Instant.parse("2026-11-21T10:00:00Z"),
                request.expiresAt(),
                null);
        keys.addFirst(key);
        return new ApiKeyCreated(SECRET, key);
    }

    @Override
    public void revoke(UUID id) {
        check();
        keys.removeIf(key -> key.id().equals(id));
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
