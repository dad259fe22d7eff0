package org.companero.platform.creators;

import org.companero.platform.tenancy.CreatorId;
import org.jspecify.annotations.Nullable;

/// What is known of a creator when they join.
///
/// @param handle    a fixed handle, or null to derive a free one from the name
/// @param widgetKey a fixed key, or null for a random one
public record NewCreator(
        CreatorId id,
        String name,
        String locale,
        @Nullable String handle,
        @Nullable String widgetKey) {

    /// A creator with a derived handle and a random widget key.
    public static NewCreator named(CreatorId id, String name, String locale) {
        return new NewCreator(id, name, locale, null, null);
    }
}
