package org.companero.protocol.safeguarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases that say something, found by the word of theirs that is heard least.
final class Phrases<T> {

    private record Saying<T>(Phrase phrase, T what) {}

    /// @param to where it is over, exclusive
    record Place<T>(T what, int from, int to) {}

    private final List<Saying<T>> sayings = new ArrayList<>();
    private final Map<Integer, BitSet> byRarest = new HashMap<>();
    private final Phrase.Rarity rarity;

    Phrases(Phrase.Rarity rarity) {
        this.rarity = rarity;
    }

    void add(Phrase phrase, T what) {
        int number = sayings.size();
        sayings.add(new Saying<>(phrase, what));
        phrase.rarest(rarity).stream()
                .forEach(word ->
                        byRarest.computeIfAbsent(word, _ -> new BitSet()).set(number));
    }

    /// Where they stand in the sentence.
    List<Place<T>> in(List<Spoken> sentence) {
        var possible = new BitSet();
        var exact = new BitSet();
        for (Spoken spoken : sentence) {
            exact.or(spoken.exact());
            BitSet meanings = spoken.meanings();
            for (int word = meanings.nextSetBit(0); word >= 0; word = meanings.nextSetBit(word + 1)) {
                BitSet sayingIt = byRarest.get(word);
                if (sayingIt != null) {
                    possible.or(sayingIt);
                }
            }
        }
        List<Place<T>> places = new ArrayList<>();
        for (int number = possible.nextSetBit(0); number >= 0; number = possible.nextSetBit(number + 1)) {
            Saying<T> saying = sayings.get(number);
            if (!saying.phrase().unless().intersects(exact)) {
                places(saying, sentence, places);
            }
        }
        return places;
    }

    private static <T> void places(Saying<T> saying, List<Spoken> sentence, List<Place<T>> places) {
        BitSet first = saying.phrase().first();
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.get(at).isOneOf(first)) {
                int end = saying.phrase().end(sentence, at);
                if (end >= 0) {
                    places.add(new Place<>(saying.what(), at, end));
                }
            }
        }
    }
}
