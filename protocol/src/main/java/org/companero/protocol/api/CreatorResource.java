package org.companero.protocol.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A creator's own profile.
///
/// @param handle the public address of the companion page, `/c/{handle}`
/// @param locale the creator's language, `en` or `es`
/// @param accent the creator's colour, `#rrggbb`
/// @param greeting what the widget shows before the first message, if anything
/// @param widgetKey public; it goes into the script tag of the widget
public record CreatorResource(
        UUID id,
        String name,
        String handle,
        String locale,
        String accent,
        @Nullable String greeting,
        String widgetKey) {}
