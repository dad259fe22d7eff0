package org.companero.protocol.safeguarding;

import java.util.BitSet;

/// A piece of a phrase.
sealed interface Part {

    /// One of some words.
    record OneOf(BitSet words) implements Part {}

    /// One of some words, or none.
    record Perhaps(BitSet words) implements Part {}

    /// Up to so many words, whichever they are.
    record Gap(int most) implements Part {}

    /// One of some words, or where the sentence pauses or is over.
    record OverOr(BitSet words) implements Part {}
}
