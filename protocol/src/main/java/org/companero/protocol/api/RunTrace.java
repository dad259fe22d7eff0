package org.companero.protocol.api;

import java.time.Instant;
import java.util.List;

/// What a run was told, step by step.
///
/// @param entries oldest first; what was longer ago than the creator keeps conversations is missing at the beginning
public record RunTrace(RunSummary run, List<Entry> entries) {

    public RunTrace {
        entries = List.copyOf(entries);
    }

    /// One event and what came of it.
    ///
    /// @param sequence counts the run's events from 1
    /// @param version of the program, then
    /// @param path the steps that were entered, in order
    public record Entry(
            long sequence, int version, Instant at, Happening event, List<String> path, List<Happening> effects) {

        public Entry {
            path = List.copyOf(path);
            effects = List.copyOf(effects);
        }
    }

    /// An event or an effect in short.
    ///
    /// @param kind such as `replied` or `send`
    /// @param step whose it is, empty where it is no step's
    /// @param text the words or the fact that tell it from others of its kind, cut to some 200 characters
    public record Happening(String kind, String step, String text) {}
}
