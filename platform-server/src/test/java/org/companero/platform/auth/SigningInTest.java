package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@PlatformTest
class SigningInTest {

    @Autowired
    private TestCreators creators;

    @Test
    void registering_answers_with_tokens_that_work() {
        var answer = post(
                "register",
                new RegisterRequest("New.Person@Example.org", "seven herons wade", "Río"),
                TokenResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var tokens = Objects.requireNonNull(answer.getBody());
        assertThat(tokens.tokenType()).isEqualTo("Bearer");
        assertThat(tokens.expiresIn()).isEqualTo(900);
        assertThat(statusOfOwnProfile(tokens.accessToken())).isEqualTo(HttpStatus.OK);
    }

    @Test
    void an_address_signs_in_however_it_is_capitalised() {
        var creator = creators.register();

        var answer = post(
                "login",
                new LoginRequest("  " + creator.email().toUpperCase(), creator.password()),
                TokenResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Objects.requireNonNull(answer.getBody()).creatorId())
                .isEqualTo(creator.id().value());
    }

    @Test
    void a_second_account_for_an_address_is_refused_and_says_what_to_do() {
        var creator = creators.register();

        var answer = post(
                "register",
                new RegisterRequest(creator.email(), "a second long password", "Copy"),
                ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problem(answer).code()).isEqualTo("EMAIL_TAKEN");
        assertThat(problem(answer).detail()).contains("Sign in instead");
    }

    @Test
    void a_wrong_password_is_refused_without_saying_which_part_was_wrong() {
        var creator = creators.register();

        var wrongPassword = post("login", new LoginRequest(creator.email(), "not the password"), ProblemResponse.class);
        var unknown = post("login", new LoginRequest("nobody@example.org", "not the password"), ProblemResponse.class);

        assertThat(wrongPassword.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(problem(wrongPassword).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(problem(unknown).detail()).isEqualTo(problem(wrongPassword).detail());
    }

    @Test
    void everything_wrong_with_a_registration_is_said_at_once() {
        var answer = post("register", new RegisterRequest("not an address", "short", " "), ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(problem(answer).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(problem(answer).details())
                .extractingByKey("fields")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("email", "password", "name");
    }

    @Test
    void a_registration_without_its_members_is_refused_politely() {
        var answer = post("register", Map.of(), ProblemResponse.class);

        assertThat(problem(answer).code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void a_session_ends_with_either_token() {
        var byRefreshToken = creators.register();
        var byAccessToken = creators.register();

        post("logout", new RefreshRequest(byRefreshToken.tokens().refreshToken()), Void.class);
        byAccessToken.client().post().uri("/api/v1/auth/logout").retrieve().toBodilessEntity();

        assertThat(refresh(byRefreshToken.tokens().refreshToken(), ProblemResponse.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(refresh(byAccessToken.tokens().refreshToken(), ProblemResponse.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void the_published_keys_hold_no_private_part() {
        var keys = creators.anonymous()
                .get()
                .uri("/api/v1/auth/.well-known/jwks.json")
                .retrieve()
                .body(String.class);

        assertThat(keys).contains("\"kid\"", "\"RS256\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void a_request_without_a_token_or_with_a_made_up_one_is_refused() {
        assertThat(statusOfOwnProfile("made.up.token")).isEqualTo(HttpStatus.UNAUTHORIZED);
        var anonymous =
                creators.anonymous().get().uri("/api/v1/creators/me").retrieve().toEntity(ProblemResponse.class);
        assertThat(anonymous.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(problem(anonymous).code()).isEqualTo("TOKEN_MISSING_OR_INVALID");
    }

    private <T> ResponseEntity<T> refresh(String token, Class<T> type) {
        return post("refresh", new RefreshRequest(token), type);
    }

    private <T> ResponseEntity<T> post(String act, Object body, Class<T> type) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/" + act)
                .body(body)
                .retrieve()
                .toEntity(type);
    }

    private org.springframework.http.HttpStatusCode statusOfOwnProfile(String accessToken) {
        return creators.anonymous()
                .get()
                .uri("/api/v1/creators/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private static ProblemResponse problem(ResponseEntity<ProblemResponse> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
