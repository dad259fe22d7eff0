package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line in the list of programs.
///
/// @param revision counts the draft's saves, from 1
/// @param publishedVersion the version people run now, or null if it was never published
/// @param changed whether the draft differs from the published version
/// @param steps how many steps the draft has
/// @param problems how many errors keep the draft from being published
/// @param people how many people are in it now
public record ProgramSummary(
        UUID id,
        String name,
        long revision,
        @Nullable Integer publishedVersion,
        boolean changed,
        int steps,
        int problems,
        int people,
        Instant updatedAt) {}
