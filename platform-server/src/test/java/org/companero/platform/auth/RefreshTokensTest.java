package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.auth.RefreshTokens.Rotation;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.RefreshRequest;
import org.companero.protocol.api.TokenResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

@PlatformTest
class RefreshTokensTest {

    private static final int AT_ONCE = 20;

    @Autowired
    private TestCreators creators;

    @Autowired
    private SystemAccess system;

    @Test
    void a_token_whose_answer_was_lost_gives_the_same_successor_once_more() {
        var first = creators.register().tokens().refreshToken();

        var answer = tokens(refresh(first));
        var again = tokens(refresh(first));

        assertThat(again.refreshToken()).isEqualTo(answer.refreshToken());
        assertThat(refresh(again.refreshToken()).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_token_is_dead_once_its_successor_was_used_and_brings_the_session_down() {
        var creator = creators.register();
        var first = creator.tokens().refreshToken();
        var second = tokens(refresh(first)).refreshToken();
        var third = tokens(refresh(second));

        var reuse = refresh(first);

        assertThat(reuse.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(reuse.getBody()).contains("REFRESH_TOKEN_INVALID");
        assertThat(refresh(third.refreshToken()).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(third.accessToken())).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void the_overlap_for_a_lost_answer_lasts_ten_seconds() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var first = creators.register().tokens().refreshToken();
        var second = renewed(at(now).rotate(first));

        assertThat(renewed(at(now.plusSeconds(9)).rotate(first)).value()).isEqualTo(second.value());
        assertThat(at(now.plus(RefreshTokens.OVERLAP)).rotate(first)).isInstanceOf(Rotation.Reused.class);
        assertThat(at(now.plusSeconds(11)).rotate(second.value())).isInstanceOf(Rotation.Refused.class);
    }

    @Test
    void a_token_used_twenty_times_at_once_continues_one_family_and_only_one() throws Exception {
        var first = creators.register().tokens().refreshToken();

        var answers = atOnce(() -> refresh(first));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK));
        var successors = answers.stream()
                .map(answer -> tokens(answer).refreshToken())
                .distinct()
                .toList();
        assertThat(successors).hasSize(1);
        var next = tokens(refresh(successors.getFirst()));
        assertThat(status(next.accessToken())).isEqualTo(HttpStatus.OK);
        assertThat(refresh(first).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(refresh(next.refreshToken()).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void an_expired_token_is_refused_and_leaves_the_session_alone() {
        var creator = creators.register();
        var token = creator.tokens().refreshToken();

        assertThat(at(Instant.now().plus(Duration.ofDays(31))).rotate(token)).isInstanceOf(Rotation.Refused.class);
        assertThat(refresh(token).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void the_database_holds_no_token_and_nothing_that_gives_one_by_itself() {
        var first = creators.register().tokens().refreshToken();
        var second = tokens(refresh(first)).refreshToken();
        tokens(refresh(second));

        var rows = system.read(
                "look for tokens", client -> client.sql("""
                                select encode(token_hash, 'escape') || coalesce(encode(nonce, 'escape'), '')
                                from refresh_token
                                """).query(String.class).list());
        var open = system.read(
                "look for nonces",
                client -> client.sql("select count(*) from refresh_token where nonce is not null and token_hash = ?")
                        .param(new RandomToken(first).hash())
                        .query(Long.class)
                        .single());

        assertThat(rows).noneSatisfy(row -> assertThat(row).containsAnyOf(first, second));
        assertThat(open).isZero();
    }

    private RefreshTokens at(Instant now) {
        return new RefreshTokens(system, InstantSource.fixed(now));
    }

    private static RandomToken renewed(Rotation rotation) {
        assertThat(rotation).isInstanceOf(Rotation.Renewed.class);
        return ((Rotation.Renewed) rotation).token();
    }

    private ResponseEntity<String> refresh(String token) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/refresh")
                .body(new RefreshRequest(token))
                .retrieve()
                .toEntity(String.class);
    }

    private static TokenResponse tokens(ResponseEntity<String> answer) {
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), TokenResponse.class);
    }

    private HttpStatusCode status(String accessToken) {
        return creators.anonymous()
                .get()
                .uri("/api/v1/creators/me")
                .header("Authorization", "Bearer " + accessToken)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private static <T> List<T> atOnce(Callable<T> act) throws Exception {
        var ready = new CountDownLatch(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (var one : all) {
                results.add(one.get());
            }
            return results;
        }
    }
}
