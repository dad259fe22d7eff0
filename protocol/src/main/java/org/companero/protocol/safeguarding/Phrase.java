package org.companero.protocol.safeguarding;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Words that follow each other, with room for others between.
///
/// @param parts begin with a word
/// @param unless words that, anywhere in the sentence, make it mean something else
record Phrase(List<Part> parts, BitSet unless) {

    Phrase {
        parts = List.copyOf(parts);
    }

    /// The words it can begin with.
    BitSet first() {
        if (parts.getFirst() instanceof Part.OneOf(BitSet words)) {
            return words;
        }
        throw new IllegalArgumentException("a phrase begins with a word");
    }

    /// The words of the part that is heard least: one of them stands wherever the phrase stands.
    BitSet rarest(Rarity rarity) {
        return parts.stream()
                .filter(Part.OneOf.class::isInstance)
                .map(part -> ((Part.OneOf) part).words())
                .min(Comparator.comparingLong(
                        words -> words.stream().mapToLong(rarity::of).sum()))
                .orElseThrow();
    }

    /// How often a word is heard.
    interface Rarity {
        long of(int word);
    }

    /// @return where the phrase that begins at `from` is over, or -1
    int end(List<Spoken> sentence, int from) {
        return end(sentence, from, 0);
    }

    private int end(List<Spoken> sentence, int from, int part) {
        if (part == parts.size()) {
            return from;
        }
        int at = from < sentence.size() && sentence.get(from).isPause() ? from + 1 : from;
        return switch (parts.get(part)) {
            case Part.OneOf(BitSet words) -> is(sentence, at, words) ? end(sentence, at + 1, part + 1) : -1;
            case Part.Perhaps(BitSet words) -> {
                int with = is(sentence, at, words) ? end(sentence, at + 1, part + 1) : -1;
                yield with >= 0 ? with : end(sentence, from, part + 1);
            }
            case Part.Gap(int most) -> afterGap(sentence, from, most, part + 1);
            case Part.OverOr(BitSet words) -> {
                if (at > from || at >= sentence.size()) {
                    yield end(sentence, from, part + 1);
                }
                yield is(sentence, at, words) ? end(sentence, at + 1, part + 1) : -1;
            }
        };
    }

    private int afterGap(List<Spoken> sentence, int from, int most, int part) {
        for (int skipped = 0; skipped <= most && from + skipped <= sentence.size(); skipped++) {
            int end = end(sentence, from + skipped, part);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean is(List<Spoken> sentence, int at, BitSet words) {
        return at < sentence.size() && sentence.get(at).isOneOf(words);
    }
}
