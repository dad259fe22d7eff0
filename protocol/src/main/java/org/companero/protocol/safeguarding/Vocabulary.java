package org.companero.protocol.safeguarding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that phrases are made of, each with a number. What people type is any number of them: the word
/// itself, one it begins with (`suicid*`), or ones it may be a misspelling of.
final class Vocabulary {

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
    private static final String BEGINNING = "*";
    private static final int SHORT = 3;
    private static final int COMMON = 50;
    private static final BitSet NOTHING = new BitSet();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Shapes shapes = new Shapes();
    private final BitSet common = new BitSet();
    private final Set<String> wordsOfTheirOwn = new HashSet<>();

    /// @param word a word, or how it begins with a `*` behind
    int number(String word) {
        if (word.endsWith(BEGINNING)) {
            return beginnings.computeIfAbsent(word.substring(0, word.length() - 1), _ -> next());
        }
        Integer known = words.get(word);
        if (known != null) {
            return known;
        }
        int number = next();
        words.put(word, number);
        common.set(number, word.length() <= SHORT);
        shapes.add(word);
        return number;
    }

    /// A guess at how often the word is heard: short ones often.
    long rarity(int number) {
        return common.get(number) ? COMMON : 1;
    }

    /// This one is never a misspelling of another.
    void isOfItsOwn(String word) {
        wordsOfTheirOwn.add(word);
    }

    /// No word of the other vocabulary is a misspelling of one of this.
    void respect(Vocabulary other) {
        wordsOfTheirOwn.addAll(other.words.keySet());
    }

    /// The typed word, in a time that grows with the number of words of its first letter and length alone.
    Spoken read(String typed) {
        Integer number = words.get(typed);
        BitSet exact = exact(typed, number);
        if (number != null || wordsOfTheirOwn.contains(typed)) {
            return new Spoken(typed, exact, exact);
        }
        Integer once = words.get(DOUBLED.matcher(typed).replaceAll("$1"));
        BitSet meanings = once == null ? misspelt(typed) : with(NOTHING, once);
        if (meanings.isEmpty()) {
            return new Spoken(typed, exact, exact);
        }
        meanings.or(exact);
        return new Spoken(typed, meanings, exact);
    }

    private BitSet exact(String typed, @Nullable Integer number) {
        BitSet exact = NOTHING;
        if (number != null) {
            exact = with(exact, number);
        }
        for (var beginning : beginnings.entrySet()) {
            if (typed.startsWith(beginning.getKey())) {
                exact = with(exact, beginning.getValue());
            }
        }
        return exact;
    }

    private BitSet misspelt(String typed) {
        var meanings = new BitSet();
        shapes.near(typed, word -> meanings.set(number(word)));
        return meanings;
    }

    private static BitSet with(BitSet numbers, int number) {
        BitSet all = numbers == NOTHING ? new BitSet() : numbers;
        all.set(number);
        return all;
    }

    private int next() {
        return words.size() + beginnings.size();
    }
}
