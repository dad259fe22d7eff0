package org.companero.protocol.delivery;

import java.time.Instant;

/// Why there was to be a message at all.
///
/// @param wanted when it was to be there
public record Cause(Origin origin, Kind kind, Instant wanted) {

    static Cause of(Candidate candidate) {
        return new Cause(candidate.origin(), candidate.kind(), candidate.wanted());
    }
}
