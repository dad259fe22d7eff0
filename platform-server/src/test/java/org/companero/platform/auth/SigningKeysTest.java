package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.tenancy.Database;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@PlatformTest
class SigningKeysTest {

    @Autowired
    private SystemAccess system;

    @Autowired
    private Vault vault;

    @Autowired
    private Database database;

    @Autowired
    private TestCreators creators;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final InstantSource clock = now::get;

    @Test
    void keys_take_turns_without_a_moment_in_which_a_good_token_is_refused() {
        var rows = new Kept();
        var keys = new SigningKeys(rows, clock);
        var first = keys.signing().getKeyID();

        keys.rotate();
        keys.rotate();

        assertThat(kids(keys)).hasSize(2).startsWith(first);
        assertThat(keys.signing().getKeyID()).isEqualTo(first);
        pass(KeyRing.MARGIN);
        var second = keys.signing().getKeyID();
        assertThat(second).isNotEqualTo(first);
        pass(TokenSettings.ACCESS_LIFE);
        assertThat(kids(keys)).containsExactly(first, second);
        pass(TokenSettings.CLOCK_SKEW.multipliedBy(2));
        assertThat(kids(keys)).containsExactly(second);
        keys.takeTurns();
        assertThat(rows.load().keys()).hasSize(1);
    }

    @Test
    void a_key_that_has_signed_for_ninety_days_gets_a_successor() {
        var keys = new SigningKeys(new Kept(), clock);

        pass(Duration.ofDays(89));
        keys.takeTurns();
        assertThat(kids(keys)).hasSize(1);
        pass(Duration.ofDays(1));
        keys.takeTurns();
        keys.takeTurns();
        assertThat(kids(keys)).hasSize(2);
    }

    @Test
    void another_replica_learns_of_a_new_key_when_a_token_names_it() {
        var rows = new Kept();
        var one = new SigningKeys(rows, clock);
        var other = new SigningKeys(rows, clock);
        pass(SigningKeys.AT_MOST_EVERY);

        one.rotate();
        var next = one.published().getKeys().getLast().getKeyID();

        assertThat(kids(other)).doesNotContain(next);
        assertThat(kids(other.publishedWith(next))).contains(next);
    }

    @Test
    void another_replica_learns_of_a_new_key_by_itself_within_half_a_minute() {
        var rows = new Kept();
        var one = new SigningKeys(rows, clock);
        var other = new SigningKeys(rows, clock);

        one.rotate();
        pass(SigningKeys.STALE_AFTER);

        assertThat(kids(other)).hasSize(2);
    }

    @Test
    void made_up_names_of_keys_do_not_become_questions_to_the_database() {
        var rows = new Kept();
        var keys = new SigningKeys(rows, clock);
        int before = rows.loaded.get();

        for (int second = 0; second < 10; second++) {
            for (int junk = 0; junk < 100; junk++) {
                keys.publishedWith(UUID.randomUUID().toString());
            }
            pass(Duration.ofSeconds(1));
        }

        assertThat(rows.loaded.get() - before).isBetween(1, 2);
    }

    @Test
    void a_key_lies_sealed_in_the_database() {
        var stored = system.read(
                "look at a stored key",
                client -> client.sql("select sealed from signing_key limit 1")
                        .query(byte[].class)
                        .single());

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\"d\"", "\"kty\"", "RSA");
        assertThat(new SigningKeyRows(system, vault).load().keys()).isNotEmpty();
    }

    @Test
    void an_operator_asks_for_a_new_key_with_a_row_of_the_scheduler() {
        int before = kids(published()).size();
        var owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));

        owner.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('auth-rotate-keys', 'asked', now(), false, 1)
                """).update();

        await().atMost(Duration.ofSeconds(20)).until(() -> kids(published()).size() > before);
    }

    @Test
    void browsers_and_proxies_may_keep_the_public_keys_for_a_while() {
        var answer = creators.anonymous()
                .get()
                .uri("/api/v1/auth/.well-known/jwks.json")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getHeaders().getCacheControl()).contains("max-age=300", "public");
    }

    private JWKSet published() {
        try {
            return JWKSet.parse(creators.anonymous()
                    .get()
                    .uri("/api/v1/auth/.well-known/jwks.json")
                    .retrieve()
                    .body(String.class));
        } catch (java.text.ParseException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static List<String> kids(SigningKeys keys) {
        return kids(keys.published());
    }

    private static List<String> kids(JWKSet keys) {
        return keys.getKeys().stream().map(JWK::getKeyID).toList();
    }

    /// Rows of an installation of its own, so that the tests do not take turns with the keys of the server.
    private final class Kept extends SigningKeyRows {

        private final AtomicReference<KeyRing> ring = new AtomicReference<>(new KeyRing(List.of()));
        private final AtomicInteger loaded = new AtomicInteger();

        Kept() {
            super(system, vault);
        }

        @Override
        KeyRing load() {
            loaded.incrementAndGet();
            return ring.get();
        }

        @Override
        KeyRing add(SigningKey key, Predicate<KeyRing> wanted, Instant at) {
            return ring.updateAndGet(known -> wanted.test(known)
                    ? new KeyRing(java.util.stream.Stream.concat(known.keys().stream(), java.util.stream.Stream.of(key))
                            .toList())
                    : known);
        }

        @Override
        void drop(List<String> kids) {
            ring.updateAndGet(known -> new KeyRing(known.keys().stream()
                    .filter(key -> !kids.contains(key.kid()))
                    .toList()));
        }
    }
}
