package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestMailServer;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorCode;
import org.companero.protocol.api.SecondFactorSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

@PlatformTest
class SecondFactorTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private SystemAccess system;

    @Autowired
    private SecondFactorRows rows;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @Test
    void it_counts_once_a_first_code_has_confirmed_it() {
        var setup = begin();
        assertThat(setup.secret()).matches("[A-Z2-7]{32}");
        assertThat(setup.uri()).startsWith("otpauth://totp/Compa%C3%B1ero:").contains("secret=" + setup.secret());
        assertThat(login(null)).isEqualTo("in");

        assertThat(code(post("/confirm", "000000"))).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(login(null)).isEqualTo("in");
        var codes = act("/confirm", present(), RecoveryCodes.class).codes();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(login(null)).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(login("000000")).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(login(codeAt(1))).isEqualTo("in");
        assertThat(account().secondFactor()).isTrue();
        assertThat(account().recoveryCodes()).isEqualTo(10);
        assertThat(TestMailServer.await(creator.email(), "Signing in now takes a code"))
                .isNotNull();
    }

    @Test
    void who_only_found_the_session_open_cannot_set_one_up() {
        assertThat(code(begin("not the password"))).isEqualTo("PASSWORD_WRONG");
        assertThat(code(begin(null))).isEqualTo("PASSWORD_WRONG");

        assertThat(rows.find(account().id())).isEmpty();
    }

    @Test
    void without_the_password_nobody_learns_that_there_is_one() {
        switchOn();

        assertThat(code(signIn("not the password", null))).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void a_code_counts_once_also_for_many_at_the_same_time() throws Exception {
        switchOn();
        var code = codeAt(1);

        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                all.add(threads.submit(() -> login(code)));
            }
            for (var one : all) {
                answers.add(one.get());
            }
        }

        assertThat(answers).filteredOn("in"::equals).hasSize(1);
        assertThat(login(code)).isEqualTo("SECOND_FACTOR_WRONG");
    }

    @Test
    void a_recovery_code_replaces_the_authenticator_once_however_it_is_typed() {
        var codes = switchOn();

        assertThat(login(codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo("in");
        assertThat(login(codes.getFirst())).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(account().recoveryCodes()).isEqualTo(9);
    }

    @Test
    void another_accounts_recovery_code_opens_nothing() {
        var codes = switchOn();
        var other = creators.register();
        var mine = creator;
        creator = other;
        switchOn();

        assertThat(login(codes.getFirst())).isEqualTo("SECOND_FACTOR_WRONG");
        creator = mine;
        assertThat(login(codes.getFirst())).isEqualTo("in");
    }

    @Test
    void new_recovery_codes_replace_the_old_ones() {
        var before = switchOn();

        var after =
                act("/recovery-codes", before.getFirst(), RecoveryCodes.class).codes();

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(login(before.getLast())).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(login(after.getLast())).isEqualTo("in");
    }

    @Test
    void it_is_switched_off_only_with_a_code() {
        var codes = switchOn();

        assertThat(code(post("/disable", "000000"))).isEqualTo("SECOND_FACTOR_WRONG");
        assertThat(login(null)).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(post("/disable", codes.getFirst()).getStatusCode().value()).isEqualTo(204);
        assertThat(login(null)).isEqualTo("in");
        assertThat(account().recoveryCodes()).isZero();
    }

    @Test
    void one_that_is_on_cannot_be_replaced_by_a_new_one() {
        switchOn();

        assertThat(code(begin(creator.password()))).isEqualTo("SECOND_FACTOR_ON");
    }

    @Test
    void guessing_codes_is_slowed() {
        switchOn();

        var answers = new ArrayList<String>();
        for (int guess = 0; guess < 12; guess++) {
            answers.add(login("%06d".formatted(guess)));
        }

        assertThat(answers)
                .startsWith("SECOND_FACTOR_WRONG")
                .contains("TOO_MANY_ATTEMPTS")
                .doesNotContain("in");
    }

    @Test
    void the_seed_lies_sealed_and_the_codes_lie_hashed() {
        var setup = begin();
        var seed = rows.seed(id(), rows.find(id()).orElseThrow());
        var codes = act("/confirm", present(), RecoveryCodes.class).codes();

        var stored = system.read(
                "look at a stored second factor",
                client -> client.sql("""
                        select encode(seed, 'hex') || coalesce((select string_agg(encode(code_hash, 'escape'), ' ')
                            from recovery_code where account_id = :id), '')
                        from second_factor where account_id = :id
                        """).param("id", id()).query(String.class).single());

        assertThat(Base32.encode(seed)).isEqualTo(setup.secret());
        assertThat(stored).doesNotContain(java.util.HexFormat.of().formatHex(seed));
        assertThat(codes).noneMatch(stored::contains);
    }

    private List<String> switchOn() {
        begin();
        return act("/confirm", present(), RecoveryCodes.class).codes();
    }

    private String present() {
        return codeAt(0);
    }

    /// @param steps how many steps from now
    private String codeAt(int steps) {
        return Totp.code(rows.seed(id(), rows.find(id()).orElseThrow()), Totp.stepAt(Instant.now()) + steps);
    }

    private java.util.UUID id() {
        return SignedIns.of(creator).account();
    }

    private AccountResource account() {
        return Objects.requireNonNull(
                creator.client().get().uri("/api/v1/auth/account").retrieve().body(AccountResource.class));
    }

    private String login(@Nullable String code) {
        var answer = signIn(creator.password(), code);
        return answer.getStatusCode().is2xxSuccessful() ? "in" : code(answer);
    }

    private ResponseEntity<String> signIn(String password, @Nullable String code) {
        return creators.anonymous()
                .post()
                .uri("/api/v1/auth/login")
                .body(new LoginRequest(creator.email(), password, code))
                .retrieve()
                .toEntity(String.class);
    }

    private SecondFactorSetup begin() {
        return ApiJson.read(Objects.requireNonNull(begin(creator.password()).getBody()), SecondFactorSetup.class);
    }

    private ResponseEntity<String> begin(@Nullable String password) {
        return creator.client()
                .post()
                .uri("/api/v1/auth/account/second-factor")
                .body(Collections.singletonMap("password", password))
                .retrieve()
                .toEntity(String.class);
    }

    private <T> T act(String act, @Nullable String code, Class<T> type) {
        return Objects.requireNonNull(request(act, code).retrieve().body(type));
    }

    private ResponseEntity<String> post(String act, @Nullable String code) {
        return request(act, code).retrieve().toEntity(String.class);
    }

    private org.springframework.web.client.RestClient.RequestHeadersSpec<?> request(String act, @Nullable String code) {
        var request = creator.client().post().uri("/api/v1/auth/account/second-factor" + act);
        return code == null ? request : request.body(new SecondFactorCode(code));
    }

    private static String code(ResponseEntity<String> answer) {
        return String.valueOf(problem(answer).code());
    }

    private static ProblemResponse problem(ResponseEntity<String> answer) {
        return ApiJson.read(Objects.requireNonNull(answer.getBody()), ProblemResponse.class);
    }
}
