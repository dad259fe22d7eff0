package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// Where a crowd went. Everybody is in one of `outcomes`, `underWay`, `left` and `stopped`.
///
/// @param members how many there were
/// @param steps the main program's steps in its order, then those of the programs it calls or starts
/// @param outcomes how many ended well, by the outcome
/// @param underWay how many were still in it when the time was over
/// @param left how many left for good
/// @param stopped how many runs were stopped, by the reason
/// @param usualTime what half of those who ended took at most, or null when nobody did
/// @param neverReached the main program's steps to which nobody came
public record CrowdReport(
        int members,
        List<StepFigures> steps,
        SortedMap<String, Integer> outcomes,
        int underWay,
        int left,
        SortedMap<String, Integer> stopped,
        @Nullable Duration usualTime,
        List<NodeId> neverReached) {

    public CrowdReport {
        steps = List.copyOf(steps);
        neverReached = List.copyOf(neverReached);
    }

    /// How many ended well.
    public int arrived() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The step at which most people stop, if anybody does.
    public Optional<StepFigures> mostStopAt() {
        return steps.stream().filter(step -> step.halted() > 0).max(Comparator.comparingInt(StepFigures::halted));
    }

    /// What a crowd did at one step, in people.
    ///
    /// @param program the id of the program that holds it, or null for the main one
    /// @param entered how many came to it
    /// @param stuck how many stood there when the time was over
    /// @param dropped how many left for good there
    /// @param rounds how many came by it [CrowdMember#ROUNDS] times and more
    public record StepFigures(@Nullable String program, NodeId step, int entered, int stuck, int dropped, int rounds) {

        /// How many went on, or ended there well.
        public int passed() {
            return entered - stuck - dropped;
        }

        /// How many did not go on.
        public int halted() {
            return stuck + dropped;
        }
    }
}
