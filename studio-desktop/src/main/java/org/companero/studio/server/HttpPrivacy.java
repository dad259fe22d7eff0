package org.companero.studio.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.PrivacySettings;
import tools.jackson.core.type.TypeReference;

/// [PrivacyGateway] over HTTP.
final class HttpPrivacy implements PrivacyGateway {

    private static final String SETTINGS = "/api/v1/creators/privacy";
    private static final String REQUESTS = "/api/v1/auth/data-requests";
    private static final Duration DOWNLOAD = Duration.ofMinutes(30);
    private static final String MOST_CONTACTS = "8";

    private final ServerClient client;

    HttpPrivacy(ServerClient client) {
        this.client = client;
    }

    @Override
    public PrivacySettings settings() {
        return client.get(SETTINGS, PrivacySettings.class);
    }

    @Override
    public PrivacySettings save(PrivacySettings settings) {
        return client.change("PUT", SETTINGS, settings, PrivacySettings.class);
    }

    @Override
    public List<DataRequestResource> requests() {
        return client.get(REQUESTS, new TypeReference<>() {});
    }

    @Override
    public DataRequestResource ask(DataRequest request) {
        return client.post(REQUESTS, request, DataRequestResource.class);
    }

    @Override
    public void download(UUID request, Path file) {
        client.fetch(REQUESTS + "/" + request + "/file", DOWNLOAD, response -> store(response, file));
    }

    @Override
    public String handle() {
        return client.get("/api/v1/creators/me", CreatorResource.class).handle();
    }

    @Override
    public List<ContactSummary> contacts(String query) {
        String asked = HttpAudit.query(Map.of("query", query, "limit", MOST_CONTACTS));
        return client.get("/api/v1/creators/contacts?" + asked, new TypeReference<>() {});
    }

    /// A file that breaks off is never taken for a whole one: it gets its name at the end.
    private static Path store(HttpResponse<InputStream> response, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream in = response.body()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
