package org.companero.protocol.api;

import java.time.Instant;
import java.util.UUID;
import org.companero.protocol.program.Program;
import org.jspecify.annotations.Nullable;

/// A program's draft as the server keeps it. The revision is also the ETag, in quotes: `"7"`.
///
/// @param publishedVersion the version people run now, or null if it was never published
public record ProgramResource(
        UUID id,
        long revision,
        @Nullable Integer publishedVersion,
        boolean changed,
        Instant updatedAt,
        Program program) {}
