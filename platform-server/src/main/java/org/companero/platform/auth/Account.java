package org.companero.platform.auth;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's account.
///
/// @param email  in lower case
/// @param locale the language we write to them in, `en` or `es`
/// @param emailVerifiedAt when a mail to the address was answered for, or null
record Account(
        UUID id,
        String email,
        String passwordHash,
        String locale,
        @Nullable Instant emailVerifiedAt,
        Instant createdAt) {

    Locale language() {
        return Locale.of(locale);
    }

    boolean isVerified() {
        return emailVerifiedAt != null;
    }

    /// Hides the hash.
    @Override
    public String toString() {
        return "Account " + id;
    }
}
