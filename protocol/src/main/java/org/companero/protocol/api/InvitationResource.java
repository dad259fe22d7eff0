package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;

/// An invitation nobody has accepted yet.
///
/// @param invitedBy the address of the member who invited
public record InvitationResource(
        UUID id, String email, Role role, String invitedBy, Instant createdAt, Instant expiresAt) {}
