package org.companero.protocol.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of the profile. A member that is absent stays as it is; an empty greeting removes the greeting.
///
/// @param allowedOrigins the sites that may show the widget; an empty list opens it to every site
public record CreatorChange(
        @Nullable String name,
        @Nullable String handle,
        @Nullable String locale,
        @Nullable String accent,
        @Nullable String greeting,
        @Nullable List<String> allowedOrigins) {}
