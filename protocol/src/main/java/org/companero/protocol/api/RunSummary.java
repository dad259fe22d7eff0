package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's run through a program.
///
/// @param contactName how the person is shown
/// @param version of the program
/// @param step where the person stands, or null at no step
/// @param since since when they stand there
/// @param pausedSince since when this run pauses by an order of its own, or null
/// @param endedAt when it ended, or null while it is under way
/// @param outcome how it ended, empty where the program says nothing; null while it is under way
/// @param reason why it was stopped, or null when it was not
public record RunSummary(
        UUID id,
        UUID programId,
        int version,
        UUID conversationId,
        UUID contactId,
        String contactName,
        Standing standing,
        @Nullable String step,
        Instant since,
        Instant startedAt,
        @Nullable Instant pausedSince,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String reason) {

    public enum Standing {
        @JsonProperty("active")
        ACTIVE,
        /// It, its program or all coaching pauses.
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("ended")
        ENDED,
        /// A limit or a broken program stopped it.
        @JsonProperty("failed")
        FAILED
    }
}
