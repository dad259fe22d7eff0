package org.companero.protocol.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How people who speak a language write numbers and dates. Kept here rather than taken from the platform, whose
/// locale data differs from one machine to the next: a run must go the same way everywhere.
///
/// @param decimalComma whether `1,5` is one and a half and `1.500` fifteen hundred
/// @param monthFirst whether `3/4/2026` is in March
record Customs(boolean decimalComma, boolean monthFirst) {

    private static final Set<String> COMMA_LANGUAGES = Set.of(
            "es", "pt", "it", "fr", "de", "nl", "ca", "gl", "eu", "pl", "cs", "sv", "da", "nb", "fi", "ro", "tr", "ru",
            "uk", "el");
    private static final Set<String> POINT_REGIONS =
            Set.of("mx", "us", "pr", "gt", "hn", "ni", "sv", "pa", "do", "pe", "ch");

    static Customs of(String language) {
        List<String> tag =
                List.of(language.toLowerCase(Locale.ROOT).replace('_', '-').split("-", 0));
        String spoken = tag.isEmpty() ? "" : tag.getFirst();
        String region = tag.stream()
                .skip(1)
                .filter(part -> part.length() == 2)
                .findFirst()
                .orElse("");
        return new Customs(
                COMMA_LANGUAGES.contains(spoken) && !POINT_REGIONS.contains(region),
                spoken.equals("en") && (region.isEmpty() || region.equals("us")));
    }
}
