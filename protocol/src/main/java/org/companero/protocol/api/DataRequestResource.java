package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A data-protection request.
///
/// @param contactName the contact's name when it was asked for; absent for the whole creator and once erased
/// @param requestedBy the address of the member who asked
/// @param problem why it failed, if it did
/// @param downloadUntil until when an export's file can be fetched, if there is one
public record DataRequestResource(
        UUID id,
        DataRequestKind kind,
        @Nullable UUID contactId,
        @Nullable String contactName,
        DataRequestStatus status,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant completedAt,
        @Nullable String problem,
        @Nullable Instant downloadUntil) {}
