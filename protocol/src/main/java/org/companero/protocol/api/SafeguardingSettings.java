package org.companero.protocol.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How people in danger are looked after.
///
/// @param version counts the changes, from 1; 0 as long as nobody has confirmed anything
/// @param confirmedAt when the help lines were confirmed, or null when nobody has: then each person is told
/// those of the   country their clock is set to
/// @param offBecause why the creator turned it off, or null while it is on, as it is from the beginning
public record SafeguardingSettings(
        int version,
        @Nullable Instant confirmedAt,
        List<HelpLine> helpLines,
        @Nullable String offBecause) {

    public SafeguardingSettings {
        helpLines = List.copyOf(helpLines);
    }
}
