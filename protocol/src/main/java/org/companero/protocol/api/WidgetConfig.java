package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// What the widget needs before it connects.
///
/// @param name the creator's name, shown in the header
/// @param accent the creator's colour, `#rrggbb`
/// @param greeting shown before the first message, if any
/// @param language the creator's language, used where the browser's is not one of ours
public record WidgetConfig(
        String name, String accent, @Nullable String greeting, String language) {}
