package org.companero.platform.ai;

import org.companero.protocol.api.Citation;
import org.companero.protocol.api.Passage;

/// Quotes documents in a length that people read.
final class Quotes {

    private static final int LONGEST = 700;

    private Quotes() {}

    /// Cites these words of the passage: exactly, though no more of them than a reader needs to find them.
    static Citation of(Passage passage, String words) {
        return new Citation(
                passage.documentId(),
                passage.documentName(),
                passage.chunkIndex(),
                beginning(words),
                passage.page(),
                passage.heading());
    }

    /// The text, or its beginning and an ellipsis where it is a page without a full stop.
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : beginning(text) + " …";
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, blank > LONGEST / 2 ? blank : text.offsetByCodePoints(0, LONGEST / 2));
    }
}
