package org.companero.platform.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret of 256 random bits that is handed out once; only its hash is kept.
record RandomToken(String value) {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    static RandomToken make() {
        return of(bytes());
    }

    static RandomToken of(byte[] secret) {
        return new RandomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static byte[] bytes() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// SHA-256, without salt: the token is random enough by itself, and has to be found by its hash.
    byte[] hash() {
        return sha256(value);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    /// Never shown.
    @Override
    public String toString() {
        return "RandomToken";
    }
}
