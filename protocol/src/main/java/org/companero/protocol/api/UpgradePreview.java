package org.companero.protocol.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// Where everybody in an older version of a program would land.
///
/// @param version the version they would be in
/// @param people how many they are
/// @param steps where they stand now, those with the most people first
public record UpgradePreview(int version, long people, List<Standing> steps) {

    public UpgradePreview {
        steps = List.copyOf(steps);
    }

    /// People who stand at the same step and would go the same way.
    ///
    /// @param step null for runs that stand at none
    /// @param title what the step was called, or how its text began; empty when it had neither
    /// @param to where they would go, if to another step
    public record Standing(
            @Nullable NodeId step,
            String title,
            long people,
            Fate fate,
            @Nullable NodeId to) {}

    /// What becomes of people.
    public enum Fate {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("ended")
        ENDED,
        /// Their step is gone: say where they shall go before anybody is moved.
        @JsonProperty("undecided")
        UNDECIDED
    }
}
