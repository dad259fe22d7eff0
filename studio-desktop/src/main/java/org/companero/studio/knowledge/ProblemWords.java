package org.companero.studio.knowledge;

import java.util.Set;
import org.companero.studio.text.Messages;

/// What to tell a creator about a document that could not be used.
final class ProblemWords {

    private static final Set<String> KNOWN = Set.of(
            "EMPTY_FILE",
            "UNSUPPORTED_TYPE",
            "CORRUPT_FILE",
            "PASSWORD_PROTECTED",
            "NO_TEXT",
            "UNKNOWN_ENCODING",
            "TOO_MUCH_TEXT",
            "TOO_SLOW");

    private ProblemWords() {}

    /// @param said the server's own words, for a code we do not know
    static String of(String code, String said, Messages messages) {
        return KNOWN.contains(code) ? messages.text("knowledge.problem." + code) : said;
    }
}
