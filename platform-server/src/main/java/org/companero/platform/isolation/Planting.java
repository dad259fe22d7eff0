package org.companero.platform.isolation;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens a creator and plants their marker in every kind of thing that the installation has.
final class Planting {

    static final String PROGRAMS = "/api/v1/creators/programs";
    static final String ALERTS = "/api/v1/creators/safeguarding/alerts";
    static final String DOCUMENTS = "/api/v1/creators/knowledge/documents";

    /// A draft that says nothing.
    static final String EMPTY_PROGRAM =
            "{\"schema\":1,\"name\":\"Empty\",\"language\":\"en\",\"triggers\":[],\"steps\":[],\"transitions\":[],\"layout\":{}}";

    private static final Duration STEP = Duration.ofMillis(200);
    private static final int STEPS = 600;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wire wire;
    private final Description api;

    Planting(Wire wire, Description api) {
        this.wire = wire;
        this.api = api;
    }

    /// Opens an account and a creator of its own.
    Tenant open(String name) {
        String marker = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        String email = marker + "@isolation.example";
        String password = UUID.randomUUID() + " " + UUID.randomUUID();
        var tokens = read(wire.ask(
                null,
                "POST",
                "/api/v1/auth/register",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}".formatted(email, password, marker)));
        String token = tokens.get("accessToken").asString();
        var profile = read(
                wire.ask(token, "PATCH", "/api/v1/creators/me", "{\"greeting\":\"Hello from %s\"}".formatted(marker)));
        return new Tenant(
                name,
                marker,
                token,
                tokens.get("creatorId").asString(),
                profile.get("widgetKey").asString());
    }

    void plant(Tenant tenant) {
        program(tenant);
        document(tenant);
        conversation(tenant);
        run(tenant);
        alert(tenant);
        String program = PROGRAMS + "/" + tenant.id(Thing.PROGRAM).orElseThrow();
        if (api.has("POST " + PROGRAMS + "/{id}/upgrades")) {
            id(read(wire.ask(tenant.token(), "POST", program + "/upgrades", "{\"version\":1,\"landings\":{}}")))
                    .ifPresent(id -> tenant.own(Thing.UPGRADE, id));
        }
        optional(tenant, "GET /api/v1/auth/sessions", null, Thing.SESSION);
        wire.ask(
                tenant.token(),
                "PUT",
                "/api/v1/creators/secrets/" + tenant.marker(),
                "{\"value\":\"%s\"}".formatted(tenant.marker()));
        optional(tenant, "GET /api/v1/auth/members", null, Thing.MEMBER);
        optional(tenant, "GET /api/v1/creators/contacts", null, Thing.CONTACT);
        optional(
                tenant,
                "POST /api/v1/auth/invitations",
                "{\"email\":\"guest-%s@isolation.example\",\"role\":\"analyst\"}".formatted(tenant.marker()),
                Thing.INVITATION);
        optional(
                tenant,
                "POST /api/v1/auth/api-keys",
                "{\"name\":\"%s\",\"permissions\":[\"programs.read\"]}".formatted(tenant.marker()),
                Thing.API_KEY);
        optional(tenant, "POST /api/v1/auth/data-requests", "{\"kind\":\"export\"}", Thing.DATA_REQUEST);
    }

    private void program(Tenant tenant) {
        String program = """
                {"schema":1,"name":"%1$s","language":"en","triggers":[{"kind":"keyword","id":"t","words":["%1$s"]}],
                 "steps":[{"kind":"message","id":"m","title":"%1$s","text":"Well, %1$s!"},
                  {"kind":"end","id":"e","title":"","outcome":"%1$s"}],
                 "transitions":[{"from":"t","outlet":"next","to":"m"},{"from":"m","outlet":"next","to":"e"}],"layout":{}}
                """.formatted(tenant.marker());
        var draft = read(wire.ask(tenant.token(), "POST", PROGRAMS, program));
        String id = draft.get("id").asString();
        tenant.own(Thing.PROGRAM, id);
        require(wire.ask(
                tenant.token(),
                "POST",
                PROGRAMS + "/" + id + "/publish",
                "{\"revision\":%d,\"notes\":\"%s\"}"
                        .formatted(draft.get("revision").asLong(), tenant.marker())));
    }

    private void run(Tenant tenant) {
        if (api.has("GET " + PROGRAMS + "/{id}/runs")) {
            String program = tenant.id(Thing.PROGRAM).orElseThrow();
            id(read(wire.ask(tenant.token(), "GET", PROGRAMS + "/" + program + "/runs", null)))
                    .ifPresent(id -> tenant.own(Thing.RUN, id));
        }
    }

    private void document(Tenant tenant) {
        String boundary = "b" + tenant.marker();
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s.txt"\r
                Content-Type: text/plain\r
                \r
                The %2$s lantern is kept behind the blue door. Ask for %2$s at the gate.\r
                --%1$s--\r
                """.formatted(boundary, tenant.marker());
        var accepted = read(wire.ask(
                tenant.token(),
                "POST",
                DOCUMENTS,
                BodyPublishers.ofString(body),
                "multipart/form-data; boundary=" + boundary));
        String id = accepted.get("id").asString();
        tenant.own(Thing.DOCUMENT, id);
        for (int i = 0; i < STEPS; i++) {
            String status = read(wire.ask(tenant.token(), "GET", DOCUMENTS + "/" + id, null))
                    .get("status")
                    .asString();
            if (status.equals("ready")) {
                return;
            }
            Wire.pause(STEP);
        }
        throw new IllegalStateException("the document of " + tenant.name() + " did not become ready");
    }

    private void conversation(Tenant tenant) {
        try (var visitor = Socket.visitor(wire, tenant, null)) {
            String welcome = visitor.hears(frame -> frame.contains("\"welcome\""));
            tenant.own(
                    Thing.CONVERSATION,
                    JSON.readTree(welcome).get("conversationId").asString());
            visitor.say("{\"type\":\"say\",\"clientId\":\"planted\",\"text\":\"%s\"}".formatted(tenant.marker()));
            visitor.hears(frame -> frame.contains("Well, " + tenant.marker()));
        }
    }

    /// Somebody of the tenant's says that they are in danger, and somebody else that they want no more messages.
    private void alert(Tenant tenant) {
        if (api.has("GET " + ALERTS)) {
            hear(tenant, "I want to die, " + tenant.marker());
            hear(tenant, "STOP");
            id(read(wire.ask(tenant.token(), "GET", ALERTS, null))).ifPresent(id -> tenant.own(Thing.ALERT, id));
        }
    }

    private void hear(Tenant tenant, String words) {
        try (var visitor = Socket.visitor(wire, tenant, null)) {
            visitor.hears(frame -> frame.contains("\"welcome\""));
            visitor.say("{\"type\":\"say\",\"clientId\":\"planted\",\"text\":\"%s\"}".formatted(words));
            visitor.hears(frame -> frame.contains("\"out\""));
        }
    }

    /// Makes or finds a thing where this installation has such things.
    private void optional(Tenant tenant, String operation, @Nullable String body, Thing thing) {
        if (api.has(operation)) {
            String[] parts = operation.split(" ");
            var answer = wire.ask(tenant.token(), parts[0], parts[1], body);
            if (answer.good()) {
                id(JSON.readTree(answer.body())).ifPresent(id -> tenant.own(thing, id));
            }
        }
    }

    private static Optional<String> id(JsonNode answer) {
        return answer.findValuesAsString("id").stream().findFirst();
    }

    private static JsonNode read(Answer answer) {
        return JSON.readTree(require(answer).body());
    }

    private static Answer require(Answer answer) {
        if (!answer.good()) {
            throw new IllegalStateException("the self-test cannot be prepared: " + answer.brief());
        }
        return answer;
    }
}
