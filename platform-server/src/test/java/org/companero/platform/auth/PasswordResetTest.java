package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestMailServer;
import org.companero.platform.auth.AccountTokens.Purpose;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.EmailVerification;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.PasswordForgotten;
import org.companero.protocol.api.PasswordReset;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.RegisterRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@PlatformTest
class PasswordResetTest {

    private static final String NEW = "an entirely different sentence";

    @Autowired
    private TestCreators creators;

    @Autowired
    private SystemAccess system;

    @Test
    void a_forgotten_password_is_replaced_through_a_mail_and_ends_every_session() {
        var creator = creators.register();

        var asked = post("password/forgotten", new PasswordForgotten(creator.email()));
        var token = TestMailServer.token(TestMailServer.await(creator.email(), "Set a new password"));
        var set = post("password/reset", new PasswordReset(token, NEW));

        assertThat(asked.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(set.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(creator.client()
                        .get()
                        .uri("/api/v1/creators/me")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(login(creator, creator.password())).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(creator, NEW)).isEqualTo("in");
        assertThat(TestMailServer.text(TestMailServer.await(creator.email(), "Your password was changed")))
                .doesNotContain(NEW);
    }

    @Test
    void a_link_works_once() {
        var creator = creators.register();
        post("password/forgotten", new PasswordForgotten(creator.email()));
        var token = TestMailServer.token(TestMailServer.await(creator.email(), "Set a new password"));

        assertThat(post("password/reset", new PasswordReset(token, NEW)).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(code(post("password/reset", new PasswordReset(token, "yet another sentence here"))))
                .isEqualTo("TOKEN_INVALID");
        assertThat(login(creator, NEW)).isEqualTo("in");
    }

    @Test
    void a_weak_password_is_explained_and_leaves_the_link_good() {
        var creator = creators.register();
        post("password/forgotten", new PasswordForgotten(creator.email()));
        var token = TestMailServer.token(TestMailServer.await(creator.email(), "Set a new password"));

        var weak = post("password/reset", new PasswordReset(token, "password123"));

        assertThat(code(weak)).isEqualTo("VALIDATION_FAILED");
        assertThat(problem(weak).details())
                .extractingByKey("strength")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKeys("score", "warning", "suggestions", "guessesLog10", "neededLog10");
        assertThat(post("password/reset", new PasswordReset(token, NEW)).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void nobody_learns_whether_an_address_has_an_account() {
        var creator = creators.register();
        var nobody = UUID.randomUUID() + "@example.org";

        var known = post("password/forgotten", new PasswordForgotten(creator.email()));
        var unknown = post("password/forgotten", new PasswordForgotten(nobody));

        assertThat(unknown.getStatusCode()).isEqualTo(known.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(unknown.getBody()).isEqualTo(known.getBody()).isNull();
        TestMailServer.await(creator.email(), "Set a new password");
        assertThat(TestMailServer.to(nobody)).isEmpty();
    }

    @Test
    void whoever_asks_often_does_not_flood_the_owner_nor_make_the_first_link_stale() {
        var creator = creators.register();
        for (int time = 0; time < 8; time++) {
            post("password/forgotten", new PasswordForgotten(creator.email()));
        }

        await().until(() -> resets(creator) == 5);
        await().during(Duration.ofSeconds(1)).until(() -> resets(creator) == 5);
        var first = TestMailServer.token(TestMailServer.to(creator.email()).stream()
                .filter(mail -> TestMailServer.subjectOf(mail).contains("Set a new password"))
                .findFirst()
                .orElseThrow());
        assertThat(post("password/reset", new PasswordReset(first, NEW)).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void links_end_after_half_an_hour_and_after_two_days() {
        var account = SignedIns.of(creators.register()).account();
        var issued = new AccountTokens(system, InstantSource.system());
        var reset = issued.issue(account, Purpose.RESET_PASSWORD).orElseThrow().value();
        var verify = issued.issue(account, Purpose.VERIFY_EMAIL).orElseThrow().value();

        assertThat(later(Duration.ofMinutes(29)).find(reset, Purpose.RESET_PASSWORD))
                .contains(account);
        assertThat(later(Duration.ofMinutes(31)).find(reset, Purpose.RESET_PASSWORD))
                .isEmpty();
        assertThat(later(Duration.ofMinutes(31)).redeem(reset, Purpose.RESET_PASSWORD))
                .isEmpty();
        assertThat(later(Duration.ofHours(47)).find(verify, Purpose.VERIFY_EMAIL))
                .contains(account);
        assertThat(later(Duration.ofHours(49)).redeem(verify, Purpose.VERIFY_EMAIL))
                .isEmpty();
    }

    @Test
    void a_token_is_good_for_its_own_purpose_only() {
        var account = SignedIns.of(creators.register()).account();
        var tokens = new AccountTokens(system, InstantSource.system());
        var verify = tokens.issue(account, Purpose.VERIFY_EMAIL).orElseThrow().value();

        assertThat(code(post("password/reset", new PasswordReset(verify, NEW)))).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void an_address_is_verified_by_the_link_sent_when_the_account_was_opened() {
        var creator = creators.register();
        assertThat(account(creator).emailVerified()).isFalse();

        var token = TestMailServer.token(TestMailServer.await(creator.email(), "Confirm your e-mail address"));
        var answer = post("email/verify", new EmailVerification(token));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(account(creator).emailVerified()).isTrue();
        assertThat(code(post("email/verify", new EmailVerification(token)))).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void a_person_who_registers_in_spanish_is_written_to_in_spanish() {
        var email = UUID.randomUUID() + "@example.org";
        creators.anonymous()
                .post()
                .uri("/api/v1/auth/register")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es-AR")
                .body(new RegisterRequest(email, "cuatro palabras sin relación", "Río"))
                .retrieve()
                .toBodilessEntity();

        assertThat(TestMailServer.text(TestMailServer.await(email, "Confirma tu dirección")))
                .contains("El enlace funciona una vez");
    }

    @Test
    void missing_members_are_refused_politely() {
        assertThat(code(post("password/reset", Map.of()))).isEqualTo("TOKEN_INVALID");
        assertThat(code(post("email/verify", Map.of()))).isEqualTo("TOKEN_INVALID");
        assertThat(post("password/forgotten", Map.of()).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    }

    private AccountTokens later(Duration by) {
        return new AccountTokens(system, InstantSource.fixed(Instant.now().plus(by)));
    }

    private static long resets(TestCreator creator) {
        return TestMailServer.to(creator.email()).stream()
                .filter(mail -> TestMailServer.subjectOf(mail).contains("Set a new password"))
                .count();
    }

    private static AccountResource account(TestCreator creator) {
        return Objects.requireNonNull(
                creator.client().get().uri("/api/v1/auth/account").retrieve().body(AccountResource.class));
    }

    private String login(TestCreator creator, String password) {
        var answer = post("login", new LoginRequest(creator.email(), password));
        return answer.getStatusCode().is2xxSuccessful() ? "in" : code(answer);
    }

    private static String code(ResponseEntity<String> answer) {
        return String.valueOf(problem(answer).code());
    }

    private ResponseEntity<String> post(String act, Object body) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/" + act)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static ProblemResponse problem(ResponseEntity<String> answer) {
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class);
    }
}
