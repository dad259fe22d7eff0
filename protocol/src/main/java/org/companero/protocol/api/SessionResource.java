package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;

/// A place where the account is signed in.
///
/// @param device what the client said it is, such as `Compañero Studio on Linux`
/// @param address where it was last seen from
/// @param current whether it is the session that asks
public record SessionResource(
        UUID id, String device, String address, Instant createdAt, Instant lastSeenAt, boolean current) {}
