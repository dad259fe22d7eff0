package org.companero.platform.safeguarding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.companero.protocol.api.HelpLine;
import org.companero.protocol.safeguarding.Danger;

/// What is said to people: fixed words, in English or Spanish.
record Wording(Locale language) {

    private static final String BUNDLE = "org.companero.platform.safeguarding.words";

    /// @param language a BCP 47 tag; English unless Spanish
    static Wording in(String language) {
        return new Wording(
                Locale.forLanguageTag(language).getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH);
    }

    /// Where to turn to at once, and that a person will come.
    ///
    /// @param lines in the order in which they are told
    String care(Danger danger, List<HelpLine> lines, String creator) {
        String told = lines.stream()
                .map(line -> "• %s: %s".formatted(line.name(), line.reach()))
                .collect(Collectors.joining("\n"));
        return word("care." + danger.word()).formatted(told, creator);
    }

    String stopped(String creator) {
        return word("stopped").formatted(creator);
    }

    String started(String creator) {
        return word("started").formatted(creator);
    }

    private String word(String key) {
        return ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
