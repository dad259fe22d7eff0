package org.companero.platform.auth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Keys that take turns. Each is published a token's lifetime before it signs, so that everybody who checks
/// tokens knows it by then, and a token's lifetime after its successor took over, until the last token it
/// signed has expired.
///
/// @param keys in the order in which they sign
record KeyRing(List<SigningKey> keys) {

    /// How long a key is known before it signs, and after it did: an access token's life, and what clocks may differ.
    static final Duration MARGIN = TokenSettings.ACCESS_LIFE.plus(TokenSettings.CLOCK_SKEW.multipliedBy(2));

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom)).toList();
    }

    /// The key that signs now.
    Optional<SigningKey> signing(Instant now) {
        return keys.reversed().stream().filter(key -> key.signsAt(now)).findFirst();
    }

    /// Whether the next key is there and waits for its turn.
    boolean hasNext(Instant now) {
        return !keys.isEmpty() && !keys.getLast().signsAt(now);
    }

    /// What others need to check tokens: the public halves of the key that signs, of the next, and of the one before
    /// while tokens of it may be about.
    JWKSet published(Instant now) {
        return new JWKSet(IntStream.range(0, keys.size())
                        .filter(place -> !isGone(place, now))
                        .<JWK>mapToObj(place -> keys.get(place).key())
                        .toList())
                .toPublicJWKSet();
    }

    /// Keys whose last token has expired.
    List<String> gone(Instant now) {
        return IntStream.range(0, keys.size())
                .filter(place -> isGone(place, now))
                .mapToObj(place -> keys.get(place).kid())
                .toList();
    }

    private boolean isGone(int place, Instant now) {
        return place + 1 < keys.size()
                && !keys.get(place + 1).signsFrom().plus(MARGIN).isAfter(now);
    }
}
