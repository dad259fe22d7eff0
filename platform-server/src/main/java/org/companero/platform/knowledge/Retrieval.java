package org.companero.platform.knowledge;

/// Finds the passages of the current creator's documents that fit a question best.
///
/// Call it with the current creator bound and outside any transaction: it may wait for an embedding model.
public interface Retrieval {

    /// The best passages, and how well the documents cover the question at all.
    ///
    /// @param question not blank
    /// @param limit how many passages at the most, 1 to 50
    Evidence look(String question, int limit);
}
