package org.companero.platform.privacy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The pages in an export that say what is in it, one in each language.
final class Guide {

    static final String WORDS = "org.companero.platform.privacy.tables";

    private static final Map<String, Locale> PAGES = Map.of("README.md", Locale.ENGLISH, "LEEME.md", Locale.of("es"));

    private Guide() {}

    /// @param counts the tables that are in it, and how many rows of each
    static Map<String, String> pages(Map<String, Long> counts, boolean ofContact) {
        var pages = new LinkedHashMap<String, String>();
        PAGES.forEach((name, language) -> pages.put(name, page(words(language), counts, ofContact)));
        return pages;
    }

    static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String page(ResourceBundle words, Map<String, Long> counts, boolean ofContact) {
        var page = new StringBuilder(words.getString(ofContact ? "guide.contact" : "guide.creator"))
                .append("\n\n")
                .append(words.getString("guide.form"))
                .append("\n\n");
        counts.forEach((table, count) -> page.append(
                "- `tables/%s.json` (%d): %s%n".formatted(table, count, words.getString("table." + table))));
        return page.append('\n')
                .append(words.getString("guide.left_out"))
                .append('\n')
                .toString();
    }
}
