package org.companero.protocol.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether anybody is coached at all.
///
/// @param pausedSince since when all of a creator's coaching pauses, or null when it does not
public record CoachingStatus(@Nullable Instant pausedSince) {}
