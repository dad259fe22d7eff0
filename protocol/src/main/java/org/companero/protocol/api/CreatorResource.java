package org.companero.protocol.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator's own profile.
///
/// @param handle the public address of the companion page, `/c/{handle}`
/// @param locale the creator's language, `en` or `es`
/// @param accent the creator's colour, `#rrggbb`
/// @param greeting what the widget shows before the first message, if anything
/// @param widgetKey public; it goes into the script tag of the widget
/// @param allowedOrigins the sites that may show the widget, as `https://example.org` or `https://*.example.org`;
///     empty, or missing from an older server: every site
public record CreatorResource(
        UUID id,
        String name,
        String handle,
        String locale,
        String accent,
        @Nullable String greeting,
        String widgetKey,
        @Nullable List<String> allowedOrigins) {}
