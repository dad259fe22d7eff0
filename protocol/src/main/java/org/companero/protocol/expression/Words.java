package org.companero.protocol.expression;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts as people compare them: whatever the case, the accents and the spaces.
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return trim(SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }

    /// Without the spaces around it, of whichever sort.
    static String trim(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /// The folded words of the text; `don't` is one word.
    static List<String> of(String text) {
        String joined = APOSTROPHES.matcher(fold(text)).replaceAll("");
        return Stream.of(NOT_WORD.split(joined)).filter(word -> !word.isEmpty()).toList();
    }
}
