package org.companero.platform.creators;

import org.companero.platform.tenancy.CreatorId;
import org.jspecify.annotations.Nullable;

/// How a creator presents themselves to their people.
///
/// @param handle    lower-case slug, unique across creators
/// @param locale    `en` or `es`
/// @param accent    `#rrggbb`
/// @param greeting  shown before the first message, or null for none
/// @param widgetKey random, url-safe and public
/// @param allowedOrigins where the widget may be shown
public record CreatorProfile(
        CreatorId id,
        String name,
        String handle,
        String locale,
        String accent,
        @Nullable String greeting,
        String widgetKey,
        AllowedOrigins allowedOrigins) {}
