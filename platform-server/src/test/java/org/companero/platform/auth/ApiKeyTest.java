package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestRoles;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;

@PlatformTest
class ApiKeyTest {

    private static final String KEYS = "/api/v1/auth/api-keys";
    private static final String PROGRAMS = "/api/v1/creators/programs";

    @Autowired
    private TestCreators creators;

    @Autowired
    private TestRoles roles;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Transactions transactions;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @Test
    void a_key_may_do_what_it_was_made_for_and_nothing_else() {
        var key = client(make(Permission.PROGRAMS_READ).secret());

        assertThat(status(key, HttpMethod.GET, PROGRAMS)).isEqualTo(200);
        assertThat(code(key, HttpMethod.DELETE, PROGRAMS + "/" + UUID.randomUUID()))
                .isEqualTo("PERMISSION_MISSING");
        assertThat(code(key, HttpMethod.GET, "/api/v1/auth/account")).isEqualTo("PERSON_NEEDED");
        assertThat(code(key, HttpMethod.GET, KEYS)).isEqualTo("PERMISSION_MISSING");
    }

    @Test
    void what_a_key_does_is_recorded_under_its_name() {
        var key = client(make(Permission.PROGRAMS_READ).secret());
        status(key, HttpMethod.DELETE, PROGRAMS + "/" + UUID.randomUUID());

        var log = call(creator.client(), HttpMethod.GET, "/api/v1/auth/audit?actor=robot", null)
                .getBody();

        assertThat(log).contains("\"permission.denied\"", "\"api_key\"", "programs.write");
        assertThat(call(creator.client(), HttpMethod.GET, "/api/v1/auth/audit?action=api_key.created", null)
                        .getBody())
                .contains("robot", "programs.read");
    }

    @Test
    void the_secret_is_shown_once_and_kept_nowhere() {
        var made = make(Permission.PROGRAMS_READ);

        assertThat(made.secret())
                .matches("cmp_[A-Za-z0-9_-]{73}")
                .startsWith(made.key().prefix());
        assertThat(call(creator.client(), HttpMethod.GET, KEYS, null).getBody())
                .contains(made.key().prefix())
                .doesNotContain(made.secret());
        assertThat(stored())
                .doesNotContain(made.secret())
                .doesNotContain(made.secret().substring(34));
    }

    @Test
    void no_key_gets_more_than_its_maker_has_nor_what_takes_a_person() {
        for (var forbidden : List.of(Permission.KEYS_MANAGE, Permission.DATA_MANAGE, Permission.TEAM_WRITE)) {
            assertThat(problem(post(new ApiKeyRequest("robot", List.of(forbidden), null)))
                            .details()
                            .toString())
                    .contains("permissions");
        }
        assertThat(problem(post(Map.of())).details().toString()).contains("name", "permissions");
        assertThat(problem(post(new ApiKeyRequest(
                                "robot",
                                List.of(Permission.PROGRAMS_READ),
                                Instant.now().minusSeconds(1))))
                        .details()
                        .toString())
                .contains("expiresAt");
    }

    @Test
    void a_revoked_key_stops_at_once_on_every_replica_although_it_was_cached(
            @Autowired ApiKeys here, @Autowired ApiKeyRows rows, @Autowired LettuceConnectionFactory redis) {
        var made = make(Permission.PROGRAMS_READ);
        try (var cache = new SessionCache(redis)) {
            var there = new ApiKeys(rows, cache, transactions, InstantSource.system());
            assertThat(here.bearer(made.secret())).isPresent();
            assertThat(there.bearer(made.secret())).isPresent();

            assertThat(status(
                            creator.client(),
                            HttpMethod.DELETE,
                            KEYS + "/" + made.key().id()))
                    .isEqualTo(204);

            assertThat(here.bearer(made.secret())).isEmpty();
            assertThat(there.bearer(made.secret())).isEmpty();
        }
        assertThat(code(client(made.secret()), HttpMethod.GET, PROGRAMS)).isEqualTo("API_KEY_INVALID");
        assertThat(status(
                        creator.client(),
                        HttpMethod.DELETE,
                        KEYS + "/" + made.key().id()))
                .isEqualTo(404);
    }

    @Test
    void a_key_ends_when_its_time_is_over() {
        var made = make(Permission.PROGRAMS_READ);
        change("update api_key set expires_at = now() - interval '1 second'");

        assertThat(code(client(made.secret()), HttpMethod.GET, PROGRAMS)).isEqualTo("API_KEY_INVALID");
    }

    @Test
    void a_key_loses_what_its_maker_loses_and_ends_when_they_leave() {
        var made = make(Permission.PROGRAMS_READ, Permission.PROGRAMS_WRITE);
        var path = PROGRAMS + "/" + UUID.randomUUID();
        roles.become(creator, Role.ANALYST);

        assertThat(status(client(made.secret()), HttpMethod.GET, PROGRAMS)).isEqualTo(200);
        assertThat(code(client(made.secret()), HttpMethod.DELETE, path)).isEqualTo("PERMISSION_MISSING");
        var other = make(creators.register(), Permission.PROGRAMS_READ);
        assertThat(stored())
                .contains(made.key().prefix())
                .doesNotContain(other.key().prefix());
        change("delete from member");
        assertThat(stored()).doesNotContain(made.key().prefix());
    }

    @Test
    void the_last_use_is_noted() {
        var made = make(Permission.PROGRAMS_READ);
        assertThat(made.key().lastUsedAt()).isNull();

        status(client(made.secret()), HttpMethod.GET, PROGRAMS);

        await().until(() -> keys().getFirst().lastUsedAt() != null);
    }

    @Test
    void another_creators_keys_are_out_of_reach_and_a_key_cannot_be_turned_towards_another_creator() {
        var made = make(Permission.PROGRAMS_READ);
        var stranger = creators.register();
        var theirs = make(stranger, Permission.PROGRAMS_READ).secret();
        var turned = made.secret().substring(0, 12)
                + theirs.substring(12, 34)
                + made.secret().substring(34);

        assertThat(status(
                        stranger.client(),
                        HttpMethod.DELETE,
                        KEYS + "/" + made.key().id()))
                .isEqualTo(404);
        assertThat(call(stranger.client(), HttpMethod.GET, KEYS, null).getBody())
                .doesNotContain(made.key().prefix());
        assertThat(code(client(turned), HttpMethod.GET, PROGRAMS)).isEqualTo("API_KEY_INVALID");
        assertThat(status(client(made.secret()), HttpMethod.GET, PROGRAMS)).isEqualTo(200);
        for (var made_up : List.of("cmp_", "cmp_x", "cmp_" + "ñ".repeat(73), "cmp_" + "A".repeat(73))) {
            assertThat(status(client(made_up), HttpMethod.GET, PROGRAMS)).isEqualTo(401);
        }
    }

    private ApiKeyCreated make(Permission... permissions) {
        return make(creator, permissions);
    }

    private static ApiKeyCreated make(TestCreator creator, Permission... permissions) {
        var answer =
                call(creator.client(), HttpMethod.POST, KEYS, new ApiKeyRequest("robot", List.of(permissions), null));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), ApiKeyCreated.class);
    }

    private ResponseEntity<String> post(Object request) {
        return call(creator.client(), HttpMethod.POST, KEYS, request);
    }

    private List<ApiKeyResource> keys() {
        return ApiJson.read(
                Objects.requireNonNull(
                        call(creator.client(), HttpMethod.GET, KEYS, null).getBody()),
                new TypeReference<>() {});
    }

    private RestClient client(String secret) {
        return creators.anonymous()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                .build();
    }

    private String stored() {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> database.sql("select key::text from api_key key")
                        .query(String.class)
                        .list()
                        .toString()));
    }

    private void change(String statement) {
        CurrentCreator.run(
                creator.id(),
                () -> transactions.write(() -> database.sql(statement).update()));
    }

    private static int status(RestClient client, HttpMethod method, String path) {
        return call(client, method, path, null).getStatusCode().value();
    }

    private static String code(RestClient client, HttpMethod method, String path) {
        return problem(call(client, method, path, null)).code();
    }

    private static ProblemResponse problem(ResponseEntity<String> answer) {
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class);
    }

    private static ResponseEntity<String> call(RestClient client, HttpMethod method, String path, Object body) {
        var request = client.method(method).uri(path);
        if (body != null) {
            request.body(body);
        }
        return request.retrieve().toEntity(String.class);
    }
}
