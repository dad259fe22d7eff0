package org.companero.platform.auth;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id hashes of passwords, a bounded number at a time: each takes 19 MiB and a processor for a while.
///
/// Hashes of bcrypt that came from elsewhere are accepted from cost 12 on; see [HashKind].
@Component
final class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 10;

    // Of no account; made with the settings above, so that comparing with it costs the same.
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$+u4ls0PMFmJ1NCiUD3yIKQ$R/R9tKBBN1Mt2/zy2dBJUt87rsUtQoCJrKWEYMFzZko";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(
            SALT_BYTES, HASH_BYTES, HashKind.PARALLELISM, HashKind.MEMORY_KIB, HashKind.PASSES);
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /// The hash to store.
    String of(String password) {
        return inSlot(() -> argon2.encode(password));
    }

    /// Whether the password belongs to the hash; never when the hash is too weak to be trusted.
    boolean matches(String password, String hash) {
        return switch (HashKind.of(hash)) {
            case OURS -> inSlot(() -> argon2.matches(password, hash));
            case BCRYPT -> inSlot(() -> bcrypt.matches(password, hash));
            case REFUSED -> {
                matchNobody();
                yield false;
            }
        };
    }

    /// Whether a hash that has just matched should be replaced by one of [#of].
    boolean isOutdated(String hash) {
        return HashKind.of(hash) != HashKind.OURS;
    }

    /// Does the work of a comparison that must fail, so that timing does not tell which addresses have accounts.
    void matchNobody() {
        inSlot(() -> argon2.matches("", NOBODYS_HASH));
    }

    private <T> T inSlot(Supplier<T> hashing) {
        acquire();
        try {
            return hashing.get();
        } finally {
            slots.release();
        }
    }

    private void acquire() {
        try {
            if (slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new PlatformException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "TOO_BUSY",
                "Many people are signing in right now. Try again in a moment.");
    }
}
