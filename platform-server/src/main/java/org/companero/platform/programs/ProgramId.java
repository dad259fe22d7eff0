package org.companero.platform.programs;

import java.util.UUID;

/// Names one program of the current creator.
public record ProgramId(UUID value) {

    /// A new random id.
    public static ProgramId random() {
        return new ProgramId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
