package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in a creator's team.
///
/// @param lastSeenAt when they last did anything, if ever
/// @param you whether it is the person who asks
public record MemberResource(
        UUID id,
        String email,
        Role role,
        Instant since,
        @Nullable Instant lastSeenAt,
        boolean you) {}
