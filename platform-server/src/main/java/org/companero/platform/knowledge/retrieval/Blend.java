package org.companero.platform.knowledge.retrieval;

/// Which ways of finding count.
enum Blend {
    WORDS,
    MEANING,
    BOTH;

    /// @param known the share of the question's words that occur in the documents
    /// @param hasVector whether the question could be embedded
    double denseWeight(double known, boolean hasVector) {
        return switch (this) {
            case WORDS -> 0;
            case MEANING -> 1;
            case BOTH -> hasVector ? Fusion.denseWeight(known) : 0;
        };
    }
}
