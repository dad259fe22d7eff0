package org.companero.protocol.api;

import java.util.List;

/// The help lines of a country as public lists have them. They change: whoever confirms them calls them first.
///
/// @param country ISO 3166-1, two letters
/// @param source the public list they are taken from
public record HelpLineList(String country, String source, List<HelpLine> helpLines) {

    public HelpLineList {
        helpLines = List.copyOf(helpLines);
    }
}
