package org.companero.platform.auth;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id hashes of passwords, a bounded number at a time: each takes 19 MiB and a processor for a while.
@Component
final class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int PATIENCE_SECONDS = 10;

    // Of no account; made with the settings above, so that comparing with it costs the same.
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$+u4ls0PMFmJ1NCiUD3yIKQ$R/R9tKBBN1Mt2/zy2dBJUt87rsUtQoCJrKWEYMFzZko";

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, PASSES);
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /// The hash to store.
    String of(String password) {
        return inSlot(() -> argon2.encode(password));
    }

    boolean matches(String password, String hash) {
        return inSlot(() -> argon2.matches(password, hash));
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
