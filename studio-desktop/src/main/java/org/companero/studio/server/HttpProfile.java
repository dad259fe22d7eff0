package org.companero.studio.server;

import java.util.List;
import org.companero.protocol.api.CreatorChange;
import org.companero.protocol.api.CreatorResource;

/// [ProfileGateway] over HTTP.
final class HttpProfile implements ProfileGateway {

    private static final String ME = "/api/v1/creators/me";

    private final ServerClient client;

    HttpProfile(ServerClient client) {
        this.client = client;
    }

    @Override
    public CreatorResource profile() {
        return client.get(ME, CreatorResource.class);
    }

    @Override
    public CreatorResource allowOrigins(List<String> sites) {
        var change = new CreatorChange(null, null, null, null, null, sites);
        return client.change("PATCH", ME, change, CreatorResource.class);
    }
}
