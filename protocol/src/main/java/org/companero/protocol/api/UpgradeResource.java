package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/// An upgrade of people in flight, and how far it is.
///
/// @param version the version people are brought to
/// @param people how many were in an older version when it began
/// @param done for how many it is done, or, when it is taken back, undone
/// @param stayed how many were left as they were: their run was over, or they had gone on since when it was taken
/// back
public record UpgradeResource(
        UUID id, int version, State state, String author, Instant createdAt, long people, long done, long stayed) {

    /// How far it is.
    public enum State {
        @JsonProperty("applying")
        APPLYING,
        @JsonProperty("applied")
        APPLIED,
        @JsonProperty("rolling_back")
        ROLLING_BACK,
        @JsonProperty("rolled_back")
        ROLLED_BACK
    }
}
