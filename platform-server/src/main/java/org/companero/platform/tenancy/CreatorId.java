package org.companero.platform.tenancy;

import java.util.Objects;
import java.util.UUID;

/// Names one creator, the tenant of this platform.
public record CreatorId(UUID value) {

    public CreatorId {
        Objects.requireNonNull(value, "a creator id needs a value");
    }

    /// A new random id.
    public static CreatorId random() {
        return new CreatorId(UUID.randomUUID());
    }

    /// Reads the text form written by [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static CreatorId parse(String text) {
        return new CreatorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
