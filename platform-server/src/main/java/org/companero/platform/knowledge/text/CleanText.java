package org.companero.platform.knowledge.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes text storable and comparable: composed characters, no control characters, no broken surrogates, single
/// blanks.
final class CleanText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\f\\u000b]");
    private static final Pattern TRAILING = Pattern.compile("[ \\t]+(?=\\n)");
    // Soft hyphens, zero-width characters and byte order marks carry no meaning; the rest are controls.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff]|[\\p{Cc}&&[^\\t\\n\\r\\f\\u000b\\u0085]]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private CleanText() {}

    /// One line without blanks at its ends.
    static String line(String text) {
        return BLANKS.matcher(sound(text)).replaceAll(" ").strip();
    }

    /// Text that keeps its lines.
    static String lines(String text) {
        var unix = LINE_ENDS.matcher(sound(text)).replaceAll("\n");
        return TRAILING.matcher(unix).replaceAll("").strip();
    }

    private static String sound(String text) {
        var whole = LONE_SURROGATE.matcher(text).replaceAll("\ufffd");
        return Normalizer.normalize(INVISIBLE.matcher(whole).replaceAll(""), Normalizer.Form.NFC);
    }
}
