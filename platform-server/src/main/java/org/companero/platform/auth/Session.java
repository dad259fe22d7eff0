package org.companero.platform.auth;

import java.time.Instant;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A place where an account is signed in.
record Session(
        UUID id,
        CreatorId creator,
        UUID account,
        String email,
        String device,
        String address,
        Instant createdAt,
        Instant lastSeenAt) {}
