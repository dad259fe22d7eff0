package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// Whether the chain of entries is whole.
///
/// @param entries how many there are
/// @param brokenAt the first sequence that was altered, removed or put elsewhere; absent when all is well
/// @param head the newest entry's SHA-256 in hexadecimal, to compare with what the server's log said; absent while
/// nothing was recorded
public record AuditVerification(
        boolean intact,
        long entries,
        @Nullable Long brokenAt,
        @Nullable String head) {}
