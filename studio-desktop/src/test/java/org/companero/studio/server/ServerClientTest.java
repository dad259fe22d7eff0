package org.companero.studio.server;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.program.Program;
import org.companero.studio.server.ProgramGateway.SaveResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ServerClientTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final String PROGRAMS = "/api/v1/creators/programs";
    private static final UUID ID = UUID.fromString("6f9a7e0c-0d7a-4c39-9f53-3a8f3b9f3a01");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
    private Server server;

    @BeforeEach
    void connect() {
        server = new Server(
                URI.create("http://127.0.0.1:" + SERVER.getPort()),
                new FileTokenStore(folder.resolve("session.json")),
                now::get);
        SERVER.stubFor(post("/api/v1/auth/login").willReturn(okJson(tokens("access-1", "refresh-1"))));
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    @Test
    void requests_carry_the_token_of_the_sign_in() {
        SERVER.stubFor(get(PROGRAMS)
                .withHeader("Authorization", equalTo("Bearer access-1"))
                .willReturn(okJson(summaries())));
        server.accounts().signIn("coach@example.org", "secret");

        List<ProgramSummary> programs = server.programs().list();

        assertThat(programs).singleElement().extracting(ProgramSummary::name).isEqualTo("Sleep");
        SERVER.verify(postRequestedFor(urlEqualTo("/api/v1/auth/login"))
                .withRequestBody(equalToJson("{\"email\":\"coach@example.org\",\"password\":\"secret\"}")));
    }

    @Test
    void a_refused_token_is_renewed_once_for_many_requests_at_the_same_time() throws Exception {
        SERVER.stubFor(get(PROGRAMS).willReturn(problem(401, "TOKEN_MISSING_OR_INVALID", "Sign in.")));
        SERVER.stubFor(get(PROGRAMS)
                .withHeader("Authorization", equalTo("Bearer access-2"))
                .willReturn(okJson(summaries())));
        SERVER.stubFor(post("/api/v1/auth/refresh")
                .withRequestBody(equalToJson("{\"refreshToken\":\"refresh-1\"}"))
                .willReturn(okJson(tokens("access-2", "refresh-2")).withFixedDelay(50)));
        server.accounts().signIn("coach@example.org", "secret");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> list = () -> server.programs().list().size();
            var results = threads.invokeAll(Stream.generate(() -> list).limit(6).toList());
            for (var result : results) {
                assertThat(result.get()).isEqualTo(1);
            }
        }

        SERVER.verify(1, postRequestedFor(urlEqualTo("/api/v1/auth/refresh")));
        assertThat(folder.resolve("session.json")).content().contains("refresh-2");
    }

    @Test
    void a_token_about_to_end_is_renewed_before_it_is_used() {
        SERVER.stubFor(get(PROGRAMS)
                .withHeader("Authorization", equalTo("Bearer access-2"))
                .willReturn(okJson(summaries())));
        SERVER.stubFor(post("/api/v1/auth/refresh").willReturn(okJson(tokens("access-2", "refresh-2"))));
        server.accounts().signIn("coach@example.org", "secret");

        now.updateAndGet(time -> time.plus(Duration.ofSeconds(895)));

        assertThat(server.programs().list()).hasSize(1);
    }

    @Test
    void a_sign_in_the_server_ended_is_forgotten_and_said() {
        SERVER.stubFor(get(PROGRAMS).willReturn(problem(401, "TOKEN_MISSING_OR_INVALID", "Sign in.")));
        SERVER.stubFor(post("/api/v1/auth/refresh")
                .willReturn(problem(401, "REFRESH_TOKEN_INVALID", "This session has ended.")));
        var ended = new AtomicInteger();
        server.accounts().onEnd(ended::incrementAndGet);
        server.accounts().signIn("coach@example.org", "secret");

        assertThatThrownBy(() -> server.programs().list()).isInstanceOf(SignInNeeded.class);

        assertThat(ended).hasValue(1);
        assertThat(server.accounts().remembered()).isEmpty();
    }

    @Test
    void the_sign_in_lasts_over_a_restart_at_the_same_server_only() {
        server.accounts().signIn("coach@example.org", "secret");
        var store = new FileTokenStore(folder.resolve("session.json"));
        var elsewhere = URI.create("https://coach.example.org");

        try (var again = new Server(URI.create("http://127.0.0.1:" + SERVER.getPort()), store, now::get);
                var other = new Server(elsewhere, store, now::get)) {
            assertThat(again.accounts().remembered()).contains("coach@example.org");
            assertThat(other.accounts().remembered()).isEmpty();
        }
    }

    @Test
    void a_broken_session_file_means_signing_in_again() throws Exception {
        Files.writeString(folder.resolve("session.json"), "{");

        assertThat(server.accounts().remembered()).isEmpty();
        assertThat(folder.resolve("session.json")).doesNotExist();
    }

    @Test
    void a_refusal_arrives_with_code_message_and_details() {
        SERVER.stubFor(post("/api/v1/auth/register")
                .willReturn(problem(409, "EMAIL_TAKEN", "There is an account with this e-mail address.")));

        assertThatThrownBy(() -> server.accounts().register("a@b.c", "long enough", "A"))
                .isInstanceOfSatisfying(ServerProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("EMAIL_TAKEN");
                    assertThat(problem.getMessage()).startsWith("There is an account");
                    assertThat(problem.details()).containsEntry("field", "email");
                });
    }

    @Test
    void an_error_page_of_something_in_between_is_a_problem_without_words() {
        SERVER.stubFor(post("/api/v1/auth/login")
                .willReturn(aResponse().withStatus(502).withBody("<html>Bad gateway</html>")));

        assertThatThrownBy(() -> server.accounts().signIn("a@b.c", "x"))
                .isInstanceOfSatisfying(
                        ServerProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("HTTP_502"));
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        server.accounts().moveTo(URI.create("http://127.0.0.1:1"));

        assertThatThrownBy(() -> server.accounts().signIn("a@b.c", "x")).isInstanceOf(ServerUnreachable.class);
    }

    @Test
    void a_code_that_is_wrong_is_sent_once() {
        SERVER.stubFor(post("/api/v1/auth/account/second-factor/confirm")
                .willReturn(problem(401, "SECOND_FACTOR_WRONG", "That code is not right.")));
        server.accounts().signIn("coach@example.org", "secret");

        assertThatThrownBy(() -> server.ownAccount().confirmSecondFactor("000000"))
                .isInstanceOfSatisfying(
                        ServerProblem.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("SECOND_FACTOR_WRONG"));

        SERVER.verify(1, postRequestedFor(urlEqualTo("/api/v1/auth/account/second-factor/confirm")));
    }

    @Test
    void going_on_for_another_creator_uses_its_token_from_then_on() {
        SERVER.stubFor(post("/api/v1/auth/switch")
                .withRequestBody(equalToJson("{\"creatorId\":\"" + ID + "\"}"))
                .willReturn(okJson(tokens("access-other", "refresh-other"))));
        SERVER.stubFor(get(PROGRAMS)
                .withHeader("Authorization", equalTo("Bearer access-other"))
                .willReturn(okJson(summaries())));
        server.accounts().signIn("coach@example.org", "secret");

        server.ownAccount().switchTo(ID);

        assertThat(server.programs().list()).hasSize(1);
    }

    @Test
    void the_audit_log_is_asked_with_its_filters_as_the_server_spells_them() {
        SERVER.stubFor(get(urlPathEqualTo("/api/v1/auth/audit")).willReturn(okJson("{\"entries\":[]}")));
        server.accounts().signIn("coach@example.org", "secret");
        var filter = new AuditGateway.Filter(
                AuditAction.PROGRAM_PUBLISHED, "ana & co", Instant.parse("2026-11-20T00:00:00Z"), null);

        assertThat(server.audit().page(filter, 51L).entries()).isEmpty();

        SERVER.verify(getRequestedFor(urlPathEqualTo("/api/v1/auth/audit"))
                .withQueryParam("action", equalTo("program.published"))
                .withQueryParam("actor", equalTo("ana & co"))
                .withQueryParam("from", equalTo("2026-11-20T00:00:00Z"))
                .withQueryParam("before", equalTo("51"))
                .withQueryParam("limit", equalTo("50")));
    }

    @Test
    void an_export_is_written_to_the_file_that_was_chosen() throws Exception {
        SERVER.stubFor(get("/api/v1/auth/data-requests/" + ID + "/file")
                .willReturn(aResponse().withBody(new byte[] {'P', 'K', 3, 4})));
        server.accounts().signIn("coach@example.org", "secret");

        server.privacy().download(ID, folder.resolve("export.zip"));

        assertThat(Files.readAllBytes(folder.resolve("export.zip"))).containsExactly('P', 'K', 3, 4);
        assertThat(folder.resolve("export.zip.part")).doesNotExist();
    }

    @Test
    void a_refusal_for_a_while_says_how_long() {
        SERVER.stubFor(get(PROGRAMS)
                .willReturn(problem(429, "RATE_LIMITED", "Slow down.").withHeader("Retry-After", "40")));
        server.accounts().signIn("coach@example.org", "secret");

        assertThatThrownBy(() -> server.programs().list())
                .isInstanceOfSatisfying(
                        ServerProblem.class,
                        refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(40)));
    }

    @Test
    void signing_out_forgets_at_once_and_tells_the_server() {
        SERVER.stubFor(post("/api/v1/auth/logout").willReturn(noContent()));
        server.accounts().signIn("coach@example.org", "secret");

        server.accounts().signOut();

        assertThat(server.accounts().remembered()).isEmpty();
        SERVER.verify(postRequestedFor(urlEqualTo("/api/v1/auth/logout"))
                .withRequestBody(equalToJson("{\"refreshToken\":\"refresh-1\"}")));
    }

    @Test
    void a_save_names_the_revision_it_began_from_and_a_stale_one_is_a_conflict() {
        SERVER.stubFor(put(PROGRAMS + "/" + ID)
                .withHeader("If-Match", equalTo("\"3\""))
                .willReturn(okJson(resource(4))));
        SERVER.stubFor(put(PROGRAMS + "/" + ID)
                .withHeader("If-Match", equalTo("\"2\""))
                .willReturn(problem(412, "STALE_REVISION", "Somebody saved.")));
        SERVER.stubFor(get(PROGRAMS + "/" + ID).willReturn(okJson(resource(4))));
        server.accounts().signIn("coach@example.org", "secret");
        var program = Program.empty("Sleep", "en");

        assertThat(server.programs().save(ID, program, 3))
                .isInstanceOfSatisfying(
                        SaveResult.Saved.class,
                        saved -> assertThat(saved.resource().revision()).isEqualTo(4));
        assertThat(server.programs().save(ID, program, 2))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(conflict.theirs().revision()).isEqualTo(4));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder problem(
            int status, String code, String detail) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                        {"type":"about:blank","title":"Refused","status":%d,"detail":"%s","code":"%s",
                         "timestamp":"2026-11-21T09:00:00Z","request_id":"r-1","details":{"field":"email"}}
                        """.formatted(status, detail, code));
    }

    private static String tokens(String access, String refresh) {
        return """
                {"accessToken":"%s","refreshToken":"%s","tokenType":"Bearer","expiresIn":900,
                 "creatorId":"6f9a7e0c-0d7a-4c39-9f53-3a8f3b9f3a02"}
                """.formatted(access, refresh);
    }

    private static String summaries() {
        return """
                [{"id":"%s","name":"Sleep","revision":3,"publishedVersion":2,"changed":true,"steps":5,"problems":0,
                  "people":12,"updatedAt":"2026-11-21T08:00:00Z"}]
                """.formatted(ID);
    }

    private static String resource(long revision) {
        return """
                {"id":"%s","revision":%d,"publishedVersion":null,"changed":false,"updatedAt":"2026-11-21T08:00:00Z",
                 "program":{"schema":1,"name":"Sleep","language":"en","triggers":[],"steps":[],"transitions":[],
                 "layout":{}}}
                """.formatted(ID, revision);
    }
}
