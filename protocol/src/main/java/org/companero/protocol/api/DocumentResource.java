package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document of the creator's knowledge.
///
/// @param size bytes
/// @param progress 0 to 100
/// @param chunks how many passages it was cut into, 0 until it is ready
/// @param pages how many pages, where it has pages
/// @param error why it failed or was rejected
public record DocumentResource(
        UUID id,
        String name,
        String mediaType,
        long size,
        Status status,
        int progress,
        int chunks,
        @Nullable Integer pages,
        @Nullable Failure error,
        Instant createdAt,
        Instant updatedAt) {

    /// Where the document is on its way into the knowledge.
    public enum Status {
        @JsonProperty("queued")
        QUEUED,
        @JsonProperty("processing")
        PROCESSING,
        @JsonProperty("ready")
        READY,
        /// Something went wrong here; trying again may help.
        @JsonProperty("failed")
        FAILED,
        /// The file itself cannot be used.
        @JsonProperty("rejected")
        REJECTED
    }

    /// @param code stable, upper snake case
    /// @param message what happened and what to do
    public record Failure(String code, String message) {}
}
