package org.companero.platform.knowledge.vectors;

import org.companero.platform.knowledge.Embeddings;

/// The embedding model in use, with what ingestion must know of it. Its calls block for milliseconds (in process) to
/// seconds (remote): never make them inside a transaction.
public interface EmbeddingModels extends Embeddings {

    /// How many tokens of a text count; the rest would be cut off.
    int tokenLimit();

    /// Counts tokens as this model does, or more.
    int countTokens(String text);
}
