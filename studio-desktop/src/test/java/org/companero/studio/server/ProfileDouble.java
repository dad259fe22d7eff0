package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.CreatorResource;
import org.jspecify.annotations.Nullable;

/// A profile in memory.
public final class ProfileDouble implements ProfileGateway {

    private List<String> sites = List.of();
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public ProfileDouble with(String... now) {
        sites = List.of(now);
        return this;
    }

    @Override
    public CreatorResource profile() {
        if (failure != null) {
            throw failure;
        }
        return new CreatorResource(new UUID(0, 1), "Ana", "ana", "en", "#4f46e5", null, "key", sites);
    }

    @Override
    public CreatorResource allowOrigins(List<String> now) {
        var _ = profile();
        sites = List.copyOf(now);
        return profile();
    }
}
