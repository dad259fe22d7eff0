package org.companero.protocol.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes an API key.
///
/// @param permissions at least one, none beyond the maker's own
/// @param expiresAt when it stops working by itself; absent for never
public record ApiKeyRequest(
        String name, List<Permission> permissions, @Nullable Instant expiresAt) {}
