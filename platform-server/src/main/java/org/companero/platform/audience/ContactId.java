package org.companero.platform.audience;

import java.util.UUID;

/// Names one contact of the current creator.
public record ContactId(UUID value) {

    /// A new random id.
    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
