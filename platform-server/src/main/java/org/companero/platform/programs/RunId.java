package org.companero.platform.programs;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names one person's run through a program.
record RunId(UUID value) {

    static RunId random() {
        return new RunId(UUID.randomUUID());
    }

    /// What the run's chances are made of.
    long seed() {
        return value.getMostSignificantBits();
    }

    /// An id for what an effect of this run brings about, the same whenever the effect is carried out again.
    UUID of(String effectKey) {
        return UUID.nameUUIDFromBytes((value + "/" + effectKey).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
