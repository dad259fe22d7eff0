package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// A change of the profile. A member that is absent stays as it is; an empty greeting removes the greeting.
public record CreatorChange(
        @Nullable String name,
        @Nullable String handle,
        @Nullable String locale,
        @Nullable String accent,
        @Nullable String greeting) {}
