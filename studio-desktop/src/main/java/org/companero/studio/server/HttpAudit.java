package org.companero.studio.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.AuditVerification;
import org.jspecify.annotations.Nullable;

/// [AuditGateway] over HTTP.
final class HttpAudit implements AuditGateway {

    private static final String AUDIT = "/api/v1/auth/audit";

    private final ServerClient client;

    HttpAudit(ServerClient client) {
        this.client = client;
    }

    @Override
    public AuditPage page(Filter filter, @Nullable Long before) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "action", filter.action() == null ? null : name(filter.action()));
        put(asked, "actor", filter.actor());
        put(asked, "from", filter.from());
        put(asked, "to", filter.to());
        put(asked, "before", before);
        put(asked, "limit", PAGE);
        return client.get(AUDIT + "?" + query(asked), AuditPage.class);
    }

    @Override
    public AuditVerification verify() {
        return client.get(AUDIT + "/verification", AuditVerification.class);
    }

    /// A payload's constant as it is written in JSON.
    private static String name(Object constant) {
        return ApiJson.read(ApiJson.write(constant), String.class);
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
