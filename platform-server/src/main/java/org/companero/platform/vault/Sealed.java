package org.companero.platform.vault;

import java.nio.ByteBuffer;
import java.util.UUID;

/// A sealed value as it is stored: one byte for the form, sixteen for the data key's id, then Tink's ciphertext.
///
/// @param key the data key that opens it
record Sealed(UUID key, byte[] content) {

    private static final byte FORM = 1;
    private static final int HEAD = 1 + 2 * Long.BYTES;

    /// @throws BrokenSealException when it is no sealed value of a form known here
    static Sealed parse(byte[] bytes) {
        if (bytes.length <= HEAD || bytes[0] != FORM) {
            throw new BrokenSealException();
        }
        var buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var key = new UUID(buffer.getLong(), buffer.getLong());
        var content = new byte[buffer.remaining()];
        buffer.get(content);
        return new Sealed(key, content);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEAD + content.length)
                .put(FORM)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .put(content)
                .array();
    }
}
