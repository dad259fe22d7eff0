package org.companero.protocol.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Words by their first letter and their length, to find those that another one may be a misspelling of.
///
/// Words that begin with another sign than a plain letter are left out.
final class Shapes {

    private static final int LETTERS = 'z' - 'a' + 1;
    private static final int LONGEST = 32;
    private static final int MOST = Misspelling.mistakes(Integer.MAX_VALUE);

    private record Shaped(String word, int letters) {}

    private final List<List<Shaped>> words = Stream.generate(() -> (List<Shaped>) new ArrayList<Shaped>())
            .limit(LETTERS * LONGEST)
            .toList();

    void add(String word) {
        if (isKept(word.charAt(0), word.length())) {
            words.get(place(word.charAt(0), word.length())).add(new Shaped(word, letters(word)));
        }
    }

    /// The words that are near the typed one.
    void near(String typed, Consumer<String> found) {
        int letters = letters(typed);
        for (int length = typed.length() - MOST; length <= typed.length() + MOST; length++) {
            int mistakes = Misspelling.mistakes(length);
            if (Math.abs(length - typed.length()) <= mistakes && isKept(typed.charAt(0), length)) {
                near(typed, letters, mistakes, words.get(place(typed.charAt(0), length)), found);
            }
        }
    }

    // Each mistake adds a letter, takes one away, or does both: that rules out most words at once.
    private static void near(String typed, int letters, int mistakes, List<Shaped> among, Consumer<String> found) {
        for (Shaped shaped : among) {
            if (Integer.bitCount(shaped.letters ^ letters) <= 2 * mistakes && Misspelling.of(shaped.word, typed)) {
                found.accept(shaped.word);
            }
        }
    }

    private static int letters(String word) {
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            letters |= 1 << (word.charAt(at) % Integer.SIZE);
        }
        return letters;
    }

    private static boolean isKept(char first, int length) {
        return first >= 'a' && first <= 'z' && length >= 0 && length < LONGEST;
    }

    private static int place(char first, int length) {
        return (first - 'a') * LONGEST + length;
    }
}
