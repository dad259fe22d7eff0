package org.companero.protocol.safeguarding;

import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.text.Words;

/// A text as sentences of folded words, with the tricks undone by which words are hidden: letters that are
/// spaced out, drawn out, struck out, or written as digits and signs.
final class Sentences {

    /// Stands between words where a comma or a dash stood.
    static final String COMMA = ",";

    private static final String ENDS = ".!?;:…";
    private static final String LINES = "\n\r¡¿";
    private static final String PAUSES = ",()\"“”«»—–";
    private static final String STRIKES = "*#_";
    private static final int DRAWN_OUT = 3;
    private static final int SPACED_OUT = 3;

    private final List<List<String>> sentences = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private List<String> sentence = new ArrayList<>();

    private Sentences() {}

    static List<List<String>> of(String text) {
        var sentences = new Sentences();
        sentences.read(text);
        return sentences.sentences;
    }

    private void read(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isPlain(sign)) {
                part.append(sign);
            } else if (LINES.indexOf(sign) >= 0 || (ENDS.indexOf(sign) >= 0 && endsThere(text, at))) {
                endSentence();
            } else if (PAUSES.indexOf(sign) >= 0 || (sign == '-' && standsAlone(text, at))) {
                endPart();
            } else if (!isStrike(text, at) && Character.getType(sign) != Character.FORMAT) {
                part.append(letter(sign));
            }
        }
        endSentence();
    }

    private static boolean isPlain(char sign) {
        return sign == ' ' || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean endsThere(String text, int at) {
        return at + 1 == text.length()
                || Words.isSpace(text.charAt(at + 1))
                || ENDS.indexOf(text.charAt(at + 1)) >= 0
                || LINES.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean standsAlone(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Words.isSpace(text.charAt(at - 1))
                && Words.isSpace(text.charAt(at + 1));
    }

    private static boolean isStrike(String text, int at) {
        return STRIKES.indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static char letter(char sign) {
        return switch (sign) {
            case '@' -> 'a';
            case '$' -> 's';
            default -> sign;
        };
    }

    private void endSentence() {
        endPart();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
            sentence = new ArrayList<>();
        }
    }

    private void endPart() {
        List<String> words = together(Words.of(part.toString()));
        part.setLength(0);
        if (!sentence.isEmpty() && !words.isEmpty()) {
            sentence.add(COMMA);
        }
        words.forEach(word -> sentence.add(plain(word)));
    }

    /// `k m s` is `kms`.
    private static List<String> together(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && words.get(end).length() == 1) {
                end++;
            }
            if (end - at >= SPACED_OUT) {
                joined.add(String.join("", words.subList(at, end)));
                at = end;
            } else {
                joined.add(words.get(at++));
            }
        }
        return joined;
    }

    /// `soooo` is `so`; a number stays a number.
    private static String plain(String word) {
        if (!Character.isLetter(word.charAt(0))) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && word.charAt(end) == word.charAt(at)) {
                plain.append(letterFor(word.charAt(end++)));
            }
            if (end - at >= DRAWN_OUT) {
                plain.setLength(plain.length() - (end - at) + 1);
            }
            at = end;
        }
        return plain.toString();
    }

    /// `su1c1de` is `suicide`.
    private static char letterFor(char sign) {
        return switch (sign) {
            case '0' -> 'o';
            case '1' -> 'i';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            case '7' -> 't';
            default -> sign;
        };
    }
}
