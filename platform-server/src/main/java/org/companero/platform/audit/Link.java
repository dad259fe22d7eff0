package org.companero.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry with everything its hash is taken over.
///
/// @param details as the database writes them
record Link(
        UUID creator,
        long sequence,
        Instant at,
        String action,
        String actorKind,
        UUID actorId,
        String actorName,
        String target,
        String details,
        @Nullable String address,
        Hash previous,
        Hash hash) {

    /// Whether the entry is what was sealed.
    boolean whole() {
        return Seal.of(this).equals(hash);
    }
}
