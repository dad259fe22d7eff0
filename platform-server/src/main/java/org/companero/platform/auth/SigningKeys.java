package org.companero.platform.auth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The keys that sign access tokens: the first is made on the very first start, the next ones by and by; every
/// replica and restart shares them.
///
/// What is known here is read anew every half minute, and when a token names a key nobody has heard of; then at most
/// once in five seconds, so that made-up names do not become questions to the database.
@Component
class SigningKeys {

    static final Duration TURN = Duration.ofDays(90);
    static final Duration STALE_AFTER = Duration.ofSeconds(30);
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKeyRows rows;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known;

    SigningKeys(SigningKeyRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
        this.known = new Known(first(), clock.instant());
    }

    /// The key that signs now, with its private half.
    RSAKey signing() {
        return fresh().signing(clock.instant()).orElseThrow().key();
    }

    /// What strangers may know: the public halves.
    JWKSet published() {
        return fresh().published(clock.instant());
    }

    /// Like [#published], after one more look when the key is not among them.
    JWKSet publishedWith(String kid) {
        var published = published();
        if (published.getKeyByKeyId(kid) != null || !isOlderThan(AT_MOST_EVERY)) {
            return published;
        }
        read();
        return published();
    }

    /// Makes the next key, unless one waits for its turn already. It signs a token's lifetime from now on.
    void rotate() {
        var now = clock.instant();
        var next = SigningKey.make(now.plus(KeyRing.MARGIN));
        known = new Known(rows.add(next, ring -> !ring.hasNext(now), now), now);
        log.info(
                "The next key that signs tokens is published; it signs from {} on",
                known.ring.keys().getLast().signsFrom());
    }

    /// Makes the next key when the present one has signed for [#TURN], and drops those whose tokens have expired.
    void takeTurns() {
        var now = clock.instant();
        read();
        rows.drop(known.ring.gone(now));
        var since = known.ring.signing(now).orElseThrow().signsFrom();
        if (!known.ring.hasNext(now) && !since.plus(TURN).isAfter(now)) {
            rotate();
        }
    }

    private KeyRing first() {
        var now = clock.instant();
        var ring = rows.load();
        return ring.signing(now).isPresent()
                ? ring
                : rows.add(SigningKey.make(now), found -> found.signing(now).isEmpty(), now);
    }

    private KeyRing fresh() {
        if (isOlderThan(STALE_AFTER)) {
            read();
        }
        return known.ring;
    }

    private boolean isOlderThan(Duration age) {
        return !known.at.plus(age).isAfter(clock.instant());
    }

    // One reads; the others go on with what is known.
    private void read() {
        if (!reading.tryLock()) {
            return;
        }
        var now = clock.instant();
        try {
            known = new Known(rows.load(), now);
        } catch (RuntimeException unreachable) {
            log.warn("The keys that sign tokens cannot be read; the known ones are used on", unreachable);
            known = new Known(known.ring, now);
        } finally {
            reading.unlock();
        }
    }

    private record Known(KeyRing ring, Instant at) {}
}
