package org.companero.protocol.safeguarding;

import java.util.BitSet;

/// A word of a sentence.
///
/// @param meanings which words of the vocabulary it may be, with some good will
/// @param exact which it is to the letter
record Spoken(String word, BitSet meanings, BitSet exact) {

    boolean isPause() {
        return word.equals(Sentences.COMMA);
    }

    boolean isOneOf(BitSet words) {
        return meanings.intersects(words);
    }

    /// The word, when it means nothing here.
    Spoken meaningNothing() {
        return new Spoken(word, new BitSet(), new BitSet());
    }
}
