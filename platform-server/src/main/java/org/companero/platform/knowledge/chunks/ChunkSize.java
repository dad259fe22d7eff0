package org.companero.platform.knowledge.chunks;

/// How large passages are.
///
/// @param words the most words of a passage
/// @param overlap how many words it shares with the one before, at the most
/// @param sectionWords a passage of at least so many words ends where a new section begins
/// @param tokens the most tokens of a passage, as the embedding model counts them
public record ChunkSize(int words, int overlap, int sectionWords, int tokens) {

    public ChunkSize {
        if (overlap < 0 || overlap >= words || words <= 0 || tokens <= 0) {
            throw new IllegalArgumentException("expected 0 <= overlap < words and tokens > 0");
        }
    }

    /// The size that was measured to find best, for a model that reads `tokens` tokens.
    public static ChunkSize forModel(int tokens) {
        return new ChunkSize(250, 60, 40, tokens);
    }
}
