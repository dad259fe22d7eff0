package org.companero.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Computes an entry's hash as the database's `audit_seal` does, and independently of it: SHA-256 over all fields,
/// each after its length in four bytes, big-endian; an absent one has the length -1.
final class Seal {

    private static final String FORMAT = "companero-audit-1";

    private final MessageDigest digest = sha256();

    private Seal() {}

    static Hash of(Link entry) {
        var seal = new Seal();
        seal.add(FORMAT);
        seal.add(entry.previous().bytes());
        seal.add(entry.creator());
        seal.add(entry.sequence());
        seal.add(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        seal.add(entry.action());
        seal.add(entry.actorKind());
        seal.add(entry.actorId());
        seal.add(entry.actorName());
        seal.add(entry.target());
        seal.add(entry.details());
        seal.add(entry.address());
        return Hash.of(seal.digest.digest());
    }

    private void add(@Nullable String text) {
        if (text == null) {
            digest.update(length(-1));
        } else {
            add(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(UUID id) {
        add(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private void add(long number) {
        add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private void add(byte[] field) {
        digest.update(length(field.length));
        digest.update(field);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
