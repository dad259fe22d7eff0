package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.ServerProcess;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestRoles;
import org.companero.platform.TestSocket;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.PasswordChange;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.api.WorkspaceSwitch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClient;

@PlatformTest
class SessionsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private TestCreators creators;

    @Autowired
    private TestRoles roles;

    @Autowired
    private LiveSessions live;

    @Autowired
    private SessionCache cache;

    @Autowired
    private LettuceConnectionFactory redis;

    @Autowired
    private SystemAccess system;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient client;

    @LocalServerPort
    private int port;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @Test
    void a_person_sees_where_they_are_signed_in() {
        signIn(FIREFOX);

        var sessions = sessions(creator.client());

        assertThat(sessions).hasSize(2);
        assertThat(sessions).filteredOn(SessionResource::current).hasSize(1);
        assertThat(sessions).extracting(SessionResource::device).contains("Firefox on Linux");
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.address()).isEqualTo("127.0.0.1");
            assertThat(session.lastSeenAt()).isAfterOrEqualTo(session.createdAt());
        });
    }

    @Test
    void a_revoked_session_is_refused_at_once_and_cannot_be_prolonged() {
        var elsewhere = signIn(FIREFOX);
        assertThat(status(elsewhere)).isEqualTo(HttpStatus.OK);

        var answer = delete(
                "/api/v1/auth/sessions/" + SignedIns.of(elsewhere.accessToken()).session());

        assertThat(answer).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(problem(elsewhere).code()).isEqualTo("SESSION_ENDED");
        assertThat(refresh(elsewhere)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(sessions(creator.client())).hasSize(1);
    }

    @Test
    void all_other_sessions_end_with_one_request() {
        var one = signIn(FIREFOX);
        var other = signIn(FIREFOX);

        delete("/api/v1/auth/sessions");

        assertThat(status(one)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(other)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(creator.tokens())).isEqualTo(HttpStatus.OK);
    }

    @Test
    void somebody_elses_session_answers_like_one_that_does_not_exist() {
        var stranger = creators.register();

        var theirs = problemOf("/api/v1/auth/sessions/" + SignedIns.of(stranger).session());
        var missing = problemOf("/api/v1/auth/sessions/" + UUID.randomUUID());

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.code()).isEqualTo(missing.code()).isEqualTo("SESSION_NOT_FOUND");
        assertThat(theirs.detail()).isEqualTo(missing.detail());
        assertThat(status(stranger.tokens())).isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_counts_from_then_on() {
        var elsewhere = signIn(FIREFOX);

        var answer = change(creator.password(), "four other words entirely");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(status(elsewhere)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(creator.tokens())).isEqualTo(HttpStatus.OK);
        assertThat(login(creator.password())).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(login("four other words entirely")).isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_password_is_changed_only_with_the_present_one_and_only_to_a_strong_one() {
        assertThat(change("not the password", "four other words entirely").code())
                .isEqualTo("PASSWORD_WRONG");
        assertThat(change(creator.password(), "password1").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(login(creator.password())).isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_changed_role_counts_with_the_next_request() {
        assertThat(permissions()).contains(Permission.TEAM_WRITE);

        roles.become(creator, Role.ANALYST);

        assertThat(permissions()).isEqualTo(Role.ANALYST.permissions());
    }

    @Test
    void a_reader_that_was_slow_does_not_bring_an_ended_session_back() {
        var who = SignedIns.of(creator);
        live.ended(List.of(SessionKey.of(who)));

        var stale = new LiveEntry(who.account(), creator.email(), Role.OWNER);
        cache.putIfAbsent(SessionKey.of(who).redis(), ApiJson.write(stale), LiveSessions.CACHED);

        assertThat(live.actor(who, "127.0.0.1")).isEmpty();
    }

    @Test
    void without_redis_the_database_tells_which_sessions_count() throws Exception {
        var deaf = new LiveSessions(nowhere(), transactions, client, InstantSource.system(), _ -> {});
        var who = SignedIns.of(creator);

        assertThat(deaf.actor(who, "127.0.0.1")).isPresent();
        system.write("end a session", jdbc -> new SessionRows(jdbc).end(SessionKey.of(who), Instant.now()));
        assertThat(deaf.actor(who, "127.0.0.1")).isEmpty();
    }

    @Test
    void an_end_that_redis_does_not_take_counts_here_at_once() throws Exception {
        var deaf = new LiveSessions(nowhere(), transactions, client, InstantSource.system(), _ -> {});
        var who = SignedIns.of(creator);

        deaf.ended(List.of(SessionKey.of(who)));

        assertThat(deaf.actor(who, "127.0.0.1")).isEmpty();
    }

    @Test
    void a_cache_whose_connections_were_stopped_and_started_goes_on() {
        var factory = new LettuceConnectionFactory(redis.getStandaloneConfiguration(), redis.getClientConfiguration());
        factory.afterPropertiesSet();
        factory.start();
        try (var restarted = new SessionCache(factory)) {
            restarted.put("test:restart", "before", LiveSessions.CACHED);
            factory.stop();
            factory.start();

            await().until(() -> "before".equals(restarted.get("test:restart")));
        } finally {
            factory.destroy();
        }
    }

    @Test
    void without_redis_and_database_nobody_gets_in() throws Exception {
        var unreachable = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"));
        var blind = new LiveSessions(nowhere(), transactions, unreachable, InstantSource.system(), _ -> {});

        assertThatThrownBy(() -> blind.actor(SignedIns.of(creator), "127.0.0.1"))
                .isInstanceOf(NestedRuntimeException.class);
    }

    @Test
    void the_studios_socket_closes_when_its_session_is_revoked() {
        var elsewhere = signIn(FIREFOX);
        try (var socket = TestSocket.open(
                URI.create("ws://127.0.0.1:" + port + "/api/v1/creators/live"), elsewhere.accessToken())) {
            await().until(() -> !socket.frames().isEmpty());

            delete("/api/v1/auth/sessions");

            assertThat(socket.closing().status()).isEqualTo(4003);
        }
    }

    @Test
    void a_workspace_one_is_no_member_of_cannot_be_switched_to() {
        var stranger = creators.register();

        var answer = creator.client()
                .post()
                .uri("/api/v1/auth/switch")
                .body(new WorkspaceSwitch(stranger.id().value()))
                .retrieve()
                .toEntity(ProblemResponse.class);

        assertThat(Objects.requireNonNull(answer.getBody()).code()).isEqualTo("WORKSPACE_NOT_FOUND");
    }

    @Test
    void switching_goes_on_elsewhere_and_ends_the_session_here() {
        var other = creators.register();
        var account = SignedIns.of(creator).account();
        system.write("join a team", jdbc -> {
            new AccountRows(jdbc).insertOwner(other.id(), account);
            return true;
        });

        var tokens = Objects.requireNonNull(creator.client()
                .post()
                .uri("/api/v1/auth/switch")
                .body(new WorkspaceSwitch(other.id().value()))
                .retrieve()
                .body(TokenResponse.class));

        assertThat(tokens.creatorId()).isEqualTo(other.id().value());
        assertThat(status(tokens)).isEqualTo(HttpStatus.OK);
        assertThat(status(creator.tokens())).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void what_happens_to_sessions_is_in_the_audit_log() {
        signIn(FIREFOX);
        login("not the password");
        delete("/api/v1/auth/sessions");

        await().untilAsserted(() -> assertThat(auditLog())
                .contains(
                        action(AuditAction.SIGNED_IN),
                        action(AuditAction.SIGN_IN_FAILED),
                        action(AuditAction.SESSION_REVOKED)));
    }

    private static String action(AuditAction action) {
        return ApiJson.write(action).replace("\"", "");
    }

    private List<String> auditLog() {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> client.sql("select action from audit_entry")
                        .query(String.class)
                        .list()));
    }

    private Set<Permission> permissions() {
        var account = Objects.requireNonNull(
                creator.client().get().uri("/api/v1/auth/account").retrieve().body(AccountResource.class));
        var actor = live.actor(SignedIns.of(creator), "127.0.0.1").orElseThrow();
        assertThat(Set.copyOf(account.permissions())).isEqualTo(actor.permissions());
        return actor.permissions();
    }

    private static SessionCache nowhere() throws Exception {
        var factory = new LettuceConnectionFactory("127.0.0.1", ServerProcess.freePort());
        factory.afterPropertiesSet();
        factory.start();
        return new SessionCache(factory);
    }

    private TokenResponse signIn(String device) {
        return Objects.requireNonNull(creators.anonymous()
                .post()
                .uri("/api/v1/auth/login")
                .header("User-Agent", device)
                .body(new LoginRequest(creator.email(), creator.password()))
                .retrieve()
                .body(TokenResponse.class));
    }

    private HttpStatusCode login(String password) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/login")
                .body(new LoginRequest(creator.email(), password))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private ProblemResponse change(String current, String next) {
        var answer = creator.client()
                .post()
                .uri("/api/v1/auth/account/password")
                .body(new PasswordChange(current, next))
                .retrieve()
                .toEntity(ProblemResponse.class);
        var told = answer.getBody();
        return told != null
                ? told
                : new ProblemResponse(null, null, answer.getStatusCode().value(), null, null, null, null, null, null);
    }

    private HttpStatusCode refresh(TokenResponse tokens) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/refresh")
                .body(new RefreshRequest(tokens.refreshToken()))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private HttpStatusCode delete(String path) {
        return creator.client().delete().uri(path).retrieve().toBodilessEntity().getStatusCode();
    }

    private ProblemResponse problemOf(String path) {
        return Objects.requireNonNull(
                creator.client().delete().uri(path).retrieve().body(ProblemResponse.class));
    }

    private HttpStatusCode status(TokenResponse tokens) {
        return get(tokens).retrieve().toBodilessEntity().getStatusCode();
    }

    private ProblemResponse problem(TokenResponse tokens) {
        return Objects.requireNonNull(get(tokens).retrieve().body(ProblemResponse.class));
    }

    private RestClient.RequestHeadersSpec<?> get(TokenResponse tokens) {
        return creators.anonymous()
                .get()
                .uri("/api/v1/creators/me")
                .header("Authorization", "Bearer " + tokens.accessToken());
    }

    private static List<SessionResource> sessions(RestClient client) {
        return Objects.requireNonNull(
                client.get().uri("/api/v1/auth/sessions").retrieve().body(new ParameterizedTypeReference<>() {}));
    }
}
