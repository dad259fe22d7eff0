package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@PlatformTest
class CredentialStuffingTest {

    private static final int GUESSES = 300;

    @Autowired
    private TestCreators creators;

    @Autowired
    private SystemAccess system;

    @Test
    void hundreds_of_passwords_from_many_places_do_not_open_an_account_and_are_slowed() throws Exception {
        var victim = creators.register();

        var answers = all(IntStream.range(0, GUESSES)
                .mapToObj(guess -> new Guess(victim.email(), "guess number " + guess, "203.0.113." + guess % 250))
                .toList());

        assertThat(answers).noneMatch(answer -> answer.getStatusCode().is2xxSuccessful());
        var judged = answers.stream()
                .filter(answer -> answer.getStatusCode().equals(HttpStatus.UNAUTHORIZED))
                .count();
        assertThat(judged).as("guesses that were looked at").isBetween(10L, 30L);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode().equals(HttpStatus.TOO_MANY_REQUESTS))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                            .matches("[1-9]\\d*");
                    assertThat(problem(answer).code()).isEqualTo("TOO_MANY_ATTEMPTS");
                });
    }

    @Test
    void one_place_that_tries_leaked_passwords_on_many_accounts_is_slowed() throws Exception {
        var here = "198.51.100.7";

        var answers = all(IntStream.range(0, GUESSES)
                .mapToObj(_ -> new Guess("leaked-" + UUID.randomUUID() + "@example.org", "leaked password", here))
                .toList());

        assertThat(answers)
                .filteredOn(answer -> answer.getStatusCode().equals(HttpStatus.TOO_MANY_REQUESTS))
                .hasSizeGreaterThan(GUESSES / 2);
        assertThat(login(new Guess("somebody@example.org", "anything", "198.51.100.8"))
                        .getStatusCode())
                .as("another place goes on")
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void an_address_nobody_has_is_slowed_like_any_other() throws Exception {
        var nobody = UUID.randomUUID() + "@example.org";

        var answers = all(IntStream.range(0, 20)
                .mapToObj(guess -> new Guess(nobody, "guess " + guess, "203.0.113." + guess))
                .toList());

        assertThat(answers).anyMatch(answer -> answer.getStatusCode().equals(HttpStatus.TOO_MANY_REQUESTS));
    }

    @Test
    void the_right_password_starts_the_count_anew() {
        var creator = creators.register();
        for (int round = 0; round < 3; round++) {
            for (int wrong = 0; wrong < 6; wrong++) {
                assertThat(login(new Guess(creator.email(), "wrong", "203.0.113.1"))
                                .getStatusCode())
                        .isEqualTo(HttpStatus.UNAUTHORIZED);
            }
            assertThat(login(right(creator)).getStatusCode()).isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void a_hash_of_bcrypt_signs_in_and_is_replaced_by_ours() {
        var creator = creators.register();
        store(creator, new BCryptPasswordEncoder(12).encode(creator.password()));

        assertThat(login(right(creator)).getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(hash(creator)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(login(right(creator)).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_cheap_hash_opens_nothing_even_with_the_right_password() {
        var creator = creators.register();
        store(creator, new BCryptPasswordEncoder(10).encode(creator.password()));

        assertThat(login(right(creator)).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private record Guess(String email, String password, String from) {}

    private static Guess right(TestCreator creator) {
        return new Guess(creator.email(), creator.password(), "203.0.113.2");
    }

    private List<ResponseEntity<String>> all(List<Guess> guesses) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var running = guesses.stream()
                    .map(guess -> threads.submit(() -> login(guess)))
                    .toList();
            List<ResponseEntity<String>> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private ResponseEntity<String> login(Guess guess) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/login")
                .header("X-Forwarded-For", guess.from())
                .body(new LoginRequest(guess.email(), guess.password()))
                .retrieve()
                .toEntity(String.class);
    }

    private void store(TestCreator creator, String hash) {
        system.write("store a hash from elsewhere", client -> {
            new AccountRows(client).password(SignedIns.of(creator).account(), hash);
            return true;
        });
    }

    private String hash(TestCreator creator) {
        return system.read("read a hash", client -> new AccountRows(client).byEmail(creator.email()))
                .orElseThrow()
                .passwordHash();
    }

    private static ProblemResponse problem(ResponseEntity<String> answer) {
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class);
    }
}
