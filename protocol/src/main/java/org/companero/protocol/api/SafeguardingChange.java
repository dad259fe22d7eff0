package org.companero.protocol.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Confirms help lines, or turns safeguarding off.
///
/// @param helpLines what people are told, 1 to 8; all of them are confirmed with it
/// @param offBecause why it shall be off, 20 to 500 characters; absent to have it on
public record SafeguardingChange(
        List<HelpLine> helpLines, @Nullable String offBecause) {

    public SafeguardingChange {
        helpLines = List.copyOf(helpLines);
    }
}
