package org.companero.protocol.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An API key, without its secret.
///
/// @param prefix how the key begins, so that its holder can tell which one it is
/// @param createdBy the address of the member who made it
public record ApiKeyResource(
        UUID id,
        String name,
        String prefix,
        List<Permission> permissions,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
