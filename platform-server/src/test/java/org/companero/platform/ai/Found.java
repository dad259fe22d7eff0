package org.companero.platform.ai;

import java.util.List;
import java.util.UUID;
import org.companero.platform.knowledge.Evidence;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.protocol.api.Passage;

/// Makes passages as retrieval finds them.
final class Found {

    private Found() {}

    static FoundPassage passage(String text) {
        return passage(0, text, 1, 0.9, 0.9);
    }

    static FoundPassage passage(int index, String text, double score, double cosine, double coverage) {
        var passage = new Passage(new UUID(0, 7), "guide.md", index, text, score, null, null);
        return new FoundPassage(passage, text, cosine, coverage);
    }

    static Evidence evidence(FoundPassage... passages) {
        return new Evidence(List.of(passages), 0.9, 0.9, "words");
    }
}
