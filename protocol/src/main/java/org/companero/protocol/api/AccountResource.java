package org.companero.protocol.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The account of the person who asks, and what it may do where it is signed in.
///
/// @param creatorId the creator it acts for now
/// @param permissions what its role there allows
/// @param secondFactor whether signing in also takes a code
/// @param recoveryCodes how many unused recovery codes are left
/// @param workspaces every creator it is a member of, the current one first
public record AccountResource(
        UUID id,
        String email,
        boolean emailVerified,
        boolean secondFactor,
        int recoveryCodes,
        UUID creatorId,
        Role role,
        List<Permission> permissions,
        List<Workspace> workspaces,
        Instant createdAt) {}
