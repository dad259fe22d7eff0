package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestMailServer;
import org.companero.platform.TestSocket;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.InvitationAcceptance;
import org.companero.protocol.api.InvitationRequest;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.MemberChange;
import org.companero.protocol.api.MemberResource;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.Role;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.api.WorkspaceSwitch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;

@PlatformTest
class TeamTest {

    private static final String PASSWORD = "seven quiet lamps above";

    @Autowired
    private TestCreators creators;

    @LocalServerPort
    private int port;

    private TestCreator owner;

    @BeforeEach
    void register() {
        owner = creators.register("Río & Cía");
    }

    @Test
    void an_invited_person_without_an_account_gets_one_and_the_role_they_were_invited_for() {
        var email = address();
        var token = invite(email, Role.COACH);

        var tokens = accepted(token, PASSWORD);

        assertThat(tokens.creatorId()).isEqualTo(owner.id().value());
        assertThat(members(client(tokens)))
                .extracting(MemberResource::email, MemberResource::role, MemberResource::you)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(owner.email(), Role.OWNER, false),
                        org.assertj.core.groups.Tuple.tuple(email, Role.COACH, true));
        assertThat(status(client(tokens), HttpMethod.POST, "/api/v1/auth/invitations", Map.of()))
                .isEqualTo(403);
        assertThat(open(owner)).isEmpty();
        assertThat(code(accept(token, PASSWORD))).as("works once").isEqualTo("TOKEN_INVALID");
        assertThat(actions()).contains("MEMBER_INVITED " + email, "MEMBER_JOINED " + email);
    }

    @Test
    void the_mail_names_who_invites_where_to_and_as_what_and_no_mail_server_sees_the_token() {
        var email = address();
        invite(email, Role.EDITOR);

        var mail = TestMailServer.text(TestMailServer.await(email, "invited to a team"));

        assertThat(mail).contains(owner.email(), "Río & Cía", "an editor", "/account/join#");
    }

    @Test
    void somebody_with_an_account_joins_with_its_password_and_works_for_both() {
        var other = creators.register();
        var token = invite(other.email(), Role.ANALYST);

        assertThat(code(accept(token, "not the password"))).isEqualTo("BAD_CREDENTIALS");
        var tokens = accepted(token, other.password());

        assertThat(tokens.creatorId()).isEqualTo(owner.id().value());
        assertThat(status(client(tokens), HttpMethod.GET, "/api/v1/creators/programs", null))
                .isEqualTo(200);
        assertThat(status(client(tokens), HttpMethod.GET, "/api/v1/channels/conversations", null))
                .isEqualTo(403);
        assertThat(status(other.client(), HttpMethod.GET, "/api/v1/channels/conversations", null))
                .isEqualTo(200);
    }

    @Test
    void somebody_with_a_second_factor_joins_and_signs_in_there_with_a_code(@Autowired SecondFactorRows factors) {
        var other = creators.register();
        var account = SignedIns.of(other).account();
        factors.begin(account, new byte[Totp.SEED_BYTES]);
        factors.confirm(account);
        var token = invite(other.email(), Role.COACH);

        assertThat(code(accept(token, other.password()))).isEqualTo("SECOND_FACTOR_NEEDED");

        assertThat(members(owner.client())).extracting(MemberResource::email).contains(other.email());
        assertThat(code(accept(token, other.password()))).as("works once").isEqualTo("TOKEN_INVALID");
        assertThat(code(login(other, null))).isEqualTo("SECOND_FACTOR_NEEDED");
        var now = Totp.code(new byte[Totp.SEED_BYTES], Totp.stepAt(Instant.now()));
        var tokens = ApiJson.read(Objects.requireNonNull(login(other, now).getBody()), TokenResponse.class);
        assertThat(status(
                        client(tokens),
                        HttpMethod.POST,
                        "/api/v1/auth/switch",
                        new WorkspaceSwitch(owner.id().value())))
                .isEqualTo(200);
    }

    @Test
    void a_weak_password_is_refused_and_leaves_the_invitation_good() {
        var token = invite(address(), Role.COACH);

        assertThat(code(accept(token, "password"))).isEqualTo("VALIDATION_FAILED");
        accepted(token, PASSWORD);
    }

    @Test
    void a_withdrawn_replaced_expired_or_invented_invitation_opens_nothing(
            @Autowired JdbcClient database, @Autowired Transactions transactions) {
        var withdrawn = invite(address(), Role.COACH);
        var id = open(owner).getFirst().id();
        assertThat(status(owner.client(), HttpMethod.DELETE, "/api/v1/auth/invitations/" + id, null))
                .isEqualTo(204);
        var twice = address();
        var replaced = invite(twice, Role.COACH);
        var again = invite(twice, Role.EDITOR);
        assertThat(again).isNotEqualTo(replaced);
        var expired = invite(address(), Role.COACH);
        CurrentCreator.run(
                owner.id(),
                () -> transactions.write(() -> database.sql("update invitation set expires_at = now() where email <> ?")
                        .param(twice)
                        .update()));
        var otherCreator = TenantToken.make("", creators.register().id()).text().substring(0, 22) + again.substring(22);

        for (var token : List.of(withdrawn, replaced, expired, otherCreator, "", "x".repeat(65), "ñ".repeat(65))) {
            assertThat(code(accept(token, PASSWORD))).as(token).isEqualTo("TOKEN_INVALID");
        }
        accepted(again, PASSWORD);
    }

    @Test
    void a_role_and_a_removal_count_from_the_next_request_on_and_close_sockets() {
        var email = address();
        var tokens = accepted(invite(email, Role.EDITOR), PASSWORD);
        var member = client(tokens);
        assertThat(status(member, HttpMethod.GET, "/api/v1/channels/conversations", null))
                .isEqualTo(200);
        try (var socket =
                TestSocket.open(URI.create("ws://127.0.0.1:" + port + "/api/v1/creators/live"), tokens.accessToken())) {
            await().until(() -> !socket.frames().isEmpty());

            assertThat(status(owner.client(), HttpMethod.PATCH, path(email), new MemberChange(Role.ANALYST)))
                    .isEqualTo(200);

            assertThat(status(member, HttpMethod.GET, "/api/v1/channels/conversations", null))
                    .isEqualTo(403);
            await().until(() -> !socket.open());
        }
        assertThat(status(owner.client(), HttpMethod.DELETE, path(email), null)).isEqualTo(204);
        assertThat(status(member, HttpMethod.GET, "/api/v1/creators/me", null)).isEqualTo(401);
        assertThat(members(owner.client())).hasSize(1);
        assertThat(actions()).contains("MEMBER_ROLE_CHANGED " + email, "MEMBER_REMOVED " + email);
    }

    @Test
    void somebody_who_comes_back_does_not_come_back_with_old_sessions() {
        var email = address();
        var old = client(accepted(invite(email, Role.EDITOR), PASSWORD));
        owner.client().delete().uri(path(email)).retrieve().toBodilessEntity();

        var now = client(accepted(invite(email, Role.EDITOR), PASSWORD));

        assertThat(status(now, HttpMethod.GET, "/api/v1/creators/me", null)).isEqualTo(200);
        assertThat(status(old, HttpMethod.GET, "/api/v1/creators/me", null)).isEqualTo(401);
    }

    @Test
    void the_last_owner_can_neither_leave_nor_be_demoted() {
        var path = path(owner.email());

        assertThat(code(call(owner.client(), HttpMethod.DELETE, path, null))).isEqualTo("LAST_OWNER");
        assertThat(code(call(owner.client(), HttpMethod.PATCH, path, new MemberChange(Role.COACH))))
                .isEqualTo("LAST_OWNER");
        assertThat(members(owner.client())).extracting(MemberResource::role).containsExactly(Role.OWNER);
    }

    @Test
    void two_owners_who_demote_each_other_at_once_leave_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            register();
            var email = address();
            var other = client(accepted(invite(email, Role.OWNER), PASSWORD));
            var mine = path(owner.email());
            var theirs = path(email);

            var answers = atOnce(
                    () -> status(owner.client(), HttpMethod.PATCH, theirs, new MemberChange(Role.COACH)),
                    () -> status(other, HttpMethod.PATCH, mine, new MemberChange(Role.COACH)));

            var left = answers.getFirst() == 200 ? owner.client() : other;
            assertThat(members(left)).extracting(MemberResource::role).containsOnlyOnce(Role.OWNER);
            assertThat(answers).containsOnlyOnce(200);
        }
    }

    @Test
    void another_creators_team_and_invitations_are_out_of_reach() {
        invite(address(), Role.COACH);
        var stranger = creators.register();
        var invitation = "/api/v1/auth/invitations/" + open(owner).getFirst().id();
        var nowhere = "/api/v1/auth/members/" + UUID.randomUUID();
        var theirs = path(owner.email());

        for (var member : List.of(theirs, nowhere)) {
            assertThat(code(call(stranger.client(), HttpMethod.DELETE, member, null)))
                    .isEqualTo("MEMBER_NOT_FOUND");
            assertThat(code(call(stranger.client(), HttpMethod.PATCH, member, new MemberChange(Role.COACH))))
                    .isEqualTo("MEMBER_NOT_FOUND");
        }
        assertThat(code(call(stranger.client(), HttpMethod.DELETE, invitation, null)))
                .isEqualTo("INVITATION_NOT_FOUND");
        assertThat(open(stranger)).isEmpty();
        assertThat(members(stranger.client())).extracting(MemberResource::email).containsExactly(stranger.email());
    }

    @Test
    void whoever_is_in_the_team_already_and_whatever_is_no_address_is_not_invited() {
        assertThat(code(call(
                        owner.client(),
                        HttpMethod.POST,
                        "/api/v1/auth/invitations",
                        new InvitationRequest(owner.email().toUpperCase(), Role.COACH))))
                .isEqualTo("ALREADY_MEMBER");
        assertThat(code(call(owner.client(), HttpMethod.POST, "/api/v1/auth/invitations", Map.of("email", "nobody"))))
                .isEqualTo("VALIDATION_FAILED");
    }

    private String invite(String email, Role role) {
        int before = TestMailServer.to(email).size();
        assertThat(status(
                        owner.client(),
                        HttpMethod.POST,
                        "/api/v1/auth/invitations",
                        new InvitationRequest(email, role)))
                .isEqualTo(201);
        await().until(() -> TestMailServer.to(email).stream()
                        .filter(mail -> TestMailServer.subjectOf(mail).contains("invited"))
                        .count()
                > TestMailServer.to(email).stream()
                        .limit(before)
                        .filter(mail -> TestMailServer.subjectOf(mail).contains("invited"))
                        .count());
        return TestMailServer.token(TestMailServer.await(email, "invited to a team"));
    }

    private ResponseEntity<String> accept(String token, String password) {
        return call(
                creators.anonymous(),
                HttpMethod.POST,
                "/api/v1/auth/invitations/accept",
                new InvitationAcceptance(token, password));
    }

    private ResponseEntity<String> login(TestCreator who, String code) {
        return call(
                creators.anonymous(),
                HttpMethod.POST,
                "/api/v1/auth/login",
                new LoginRequest(who.email(), who.password(), code));
    }

    private TokenResponse accepted(String token, String password) {
        var answer = accept(token, password);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), TokenResponse.class);
    }

    private RestClient client(TokenResponse tokens) {
        return creators.anonymous()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .build();
    }

    private String path(String email) {
        return members(owner.client()).stream()
                .filter(member -> member.email().equals(email))
                .map(member -> "/api/v1/auth/members/" + member.id())
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions() {
        var page = call(owner.client(), HttpMethod.GET, "/api/v1/auth/audit?limit=200", null)
                .getBody();
        return ApiJson.read(Objects.requireNonNull(page), AuditPage.class).entries().stream()
                .map(TeamTest::told)
                .toList();
    }

    private static String told(AuditEntry entry) {
        return entry.action().name() + " " + entry.target();
    }

    private static List<MemberResource> members(RestClient client) {
        return ApiJson.read(
                Objects.requireNonNull(call(client, HttpMethod.GET, "/api/v1/auth/members", null)
                        .getBody()),
                new TypeReference<>() {});
    }

    private static List<InvitationResource> open(TestCreator creator) {
        return ApiJson.read(
                Objects.requireNonNull(call(creator.client(), HttpMethod.GET, "/api/v1/auth/invitations", null)
                        .getBody()),
                new TypeReference<>() {});
    }

    private static int status(RestClient client, HttpMethod method, String path, Object body) {
        return call(client, method, path, body).getStatusCode().value();
    }

    private static String code(ResponseEntity<String> answer) {
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class)
                .code();
    }

    private static ResponseEntity<String> call(RestClient client, HttpMethod method, String path, Object body) {
        var request = client.method(method).uri(path);
        if (body != null) {
            request.body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static String address() {
        return "member-" + UUID.randomUUID() + "@example.org";
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
