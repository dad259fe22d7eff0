package org.companero.protocol.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts as people compare them: whatever the case, the accents and the spaces.
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /// The text in lower case, without accents, with single spaces between its words and none around it.
    public static String fold(String text) {
        String plain = foldPlain(text);
        return plain == null ? foldAny(text) : plain;
    }

    private static String foldAny(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return trim(SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }

    /// The same at a tenth of the cost, for a text of printable ASCII; null for any other.
    private static @Nullable String foldPlain(String text) {
        int length = text.length();
        StringBuilder folded = new StringBuilder(length);
        boolean between = false;
        for (int at = 0; at < length; at++) {
            char sign = text.charAt(at);
            if (sign > '~' || (sign < ' ' && !isPlainSpace(sign))) {
                return null;
            }
            if (isPlainSpace(sign)) {
                between = !folded.isEmpty();
                continue;
            }
            if (between) {
                folded.append(' ');
                between = false;
            }
            folded.append(sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : sign);
        }
        return folded.toString();
    }

    private static boolean isPlainSpace(char sign) {
        return sign == ' ' || (sign >= '\t' && sign <= '\r');
    }

    /// Without the spaces around it, of whichever sort.
    public static String trim(String text) {
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

    /// Whether it is a space of whichever sort, also one that must not be broken at.
    public static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /// The folded words of the text; `don't` is one word.
    public static List<String> of(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(sign -> {
            if (isPartOfWord(sign)) {
                word.appendCodePoint(sign);
            } else if (sign != '\'' && sign != '’' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    private static boolean isPartOfWord(int sign) {
        if (sign < 128) {
            return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
        }
        return switch (Character.getType(sign)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /// Whether the phrase stands in the text, word by word. An empty phrase stands nowhere.
    public static boolean contain(List<String> text, List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(text, phrase) >= 0;
    }
}
