package org.companero.platform.auth;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A secret of 256 random bits that also says which creator it belongs to, so that it is looked up inside that
/// creator's row security. What it says counts for nothing until its hash is found there.
///
/// @param text prefix, 22 characters of the creator, 43 of the secret; handed out once
record TenantToken(CreatorId creator, String text) {

    private static final int CREATOR = 22;
    private static final int SECRET = 43;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static TenantToken make(String prefix, CreatorId creator) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(creator.value().getMostSignificantBits())
                .putLong(creator.value().getLeastSignificantBits());
        return new TenantToken(
                creator,
                prefix + ENCODER.encodeToString(id.array()) + RandomToken.make().value());
    }

    /// Reads a token; empty when it cannot be one.
    static Optional<TenantToken> read(int prefix, String text) {
        if (text.length() != prefix + CREATOR + SECRET) {
            return Optional.empty();
        }
        try {
            var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(prefix, prefix + CREATOR)));
            return Optional.of(new TenantToken(new CreatorId(new UUID(id.getLong(), id.getLong())), text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        return RandomToken.sha256(text);
    }

    /// Never shown.
    @Override
    public String toString() {
        return "TenantToken of " + creator;
    }
}
