package org.companero.studio.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.companero.protocol.api.SecretResource;
import org.jspecify.annotations.Nullable;

/// Secrets kept in memory. Unlike the server, it tells what they are.
public final class SecretsDouble implements SecretGateway {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Map<String, SecretResource> secrets = new TreeMap<>();
    private final Map<String, String> values = new TreeMap<>();
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public SecretsDouble with(SecretResource secret) {
        secrets.put(secret.name(), secret);
        return this;
    }

    /// What is kept under the name, or null.
    public @Nullable String value(String name) {
        return values.get(name);
    }

    @Override
    public List<SecretResource> list() {
        check();
        return List.copyOf(secrets.values());
    }

    @Override
    public void put(String name, String value) {
        check();
        secrets.put(name, new SecretResource(name, NOW));
        values.put(name, value);
    }

    @Override
    public void remove(String name) {
        check();
        if (secrets.remove(name) == null) {
            throw AccountsDouble.problem(404, "SECRET_NOT_FOUND", "There is no secret of this name.");
        }
        values.remove(name);
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
