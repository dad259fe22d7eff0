package org.companero.platform.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator by time (RFC 6238): HMAC-SHA-1, six digits, a new one every 30 seconds. That is
/// the form every authenticator knows.
final class Totp {

    static final int SEED_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    // A code of the step before or after counts too: clocks differ, and typing takes a while.
    private static final int NEIGHBOURS = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /// The time step whose code this is, among the present one and its neighbours. Takes the same time for any code.
    static OptionalLong step(byte[] seed, String code, Instant now) {
        var given = code.getBytes(StandardCharsets.UTF_8);
        long present = stepAt(now);
        var found = OptionalLong.empty();
        for (long step = present - NEIGHBOURS; step <= present + NEIGHBOURS; step++) {
            if (MessageDigest.isEqual(code(seed, step).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /// The code of a time step: RFC 4226, section 5.3.
    static String code(byte[] seed, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-1", impossible);
        }
    }
}
