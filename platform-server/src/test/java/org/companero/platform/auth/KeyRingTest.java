package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final SigningKey OLD = SigningKey.make(NOW.minus(Duration.ofDays(90)));
    private static final SigningKey NEXT = SigningKey.make(NOW.plus(KeyRing.MARGIN));

    private final KeyRing ring = new KeyRing(List.of(NEXT, OLD));

    @Test
    void the_next_key_is_published_a_tokens_lifetime_before_it_signs() {
        assertThat(KeyRing.MARGIN).isGreaterThan(TokenSettings.ACCESS_LIFE);
        assertThat(published(NOW)).containsExactly(OLD.kid(), NEXT.kid());
        assertThat(ring.signing(NOW)).contains(OLD);
        assertThat(ring.signing(NEXT.signsFrom().minusMillis(1))).contains(OLD);
        assertThat(ring.signing(NEXT.signsFrom())).contains(NEXT);
    }

    @Test
    void a_retired_key_stays_published_until_its_last_token_has_expired() {
        var retired = NEXT.signsFrom();

        assertThat(published(retired.plus(TokenSettings.ACCESS_LIFE))).containsExactly(OLD.kid(), NEXT.kid());
        assertThat(published(retired.plus(KeyRing.MARGIN))).containsExactly(NEXT.kid());
        assertThat(ring.gone(retired)).isEmpty();
        assertThat(ring.gone(retired.plus(KeyRing.MARGIN))).containsExactly(OLD.kid());
    }

    @Test
    void what_is_published_has_no_private_half() {
        assertThat(ring.published(NOW).getKeys()).noneMatch(JWK::isPrivate);
    }

    private List<String> published(Instant at) {
        return ring.published(at).getKeys().stream().map(JWK::getKeyID).toList();
    }
}
