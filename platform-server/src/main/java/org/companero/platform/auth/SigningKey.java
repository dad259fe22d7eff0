package org.companero.platform.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.UUID;

/// A key that signs access tokens from a time on, until its successor does.
record SigningKey(RSAKey key, Instant signsFrom) {

    private static final int BITS = 2048;

    static SigningKey make(Instant signsFrom) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            return new SigningKey(key, signsFrom);
        } catch (JOSEException noRsa) {
            throw new IllegalStateException("This Java runtime cannot make RSA keys", noRsa);
        }
    }

    String kid() {
        return key.getKeyID();
    }

    boolean signsAt(Instant now) {
        return !signsFrom.isAfter(now);
    }

    /// Hides the key.
    @Override
    public String toString() {
        return "SigningKey " + kid();
    }
}
