package org.companero.platform.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/// A data key, ready to be used.
record DataKey(UUID id, Aead aead) {

    byte[] encrypt(byte[] plain, byte[] place) {
        try {
            return aead.encrypt(plain, place);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime cannot encrypt with AES-GCM", broken);
        }
    }

    /// @throws BrokenSealException when the content was altered, or belongs elsewhere
    byte[] decrypt(byte[] content, byte[] place) {
        try {
            return aead.decrypt(content, place);
        } catch (GeneralSecurityException doesNotOpen) {
            throw new BrokenSealException(doesNotOpen);
        }
    }
}
