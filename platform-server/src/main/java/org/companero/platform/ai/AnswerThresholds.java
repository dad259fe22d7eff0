package org.companero.platform.ai;

import org.companero.platform.knowledge.Evidence;

/// From where on an embedding model's figures mean something. Those of two models have nothing to do with each other.
///
/// @param cosineWeight what a passage's cosine counts beside its coverage of the question's words, which counts 1
/// @param evidence the least sum of both, in one passage, at which the documents are taken to hold an answer
/// @param support the least cosine between a written sentence and the document's sentence it rests on
record AnswerThresholds(double cosineWeight, double evidence, double support) {

    /// Measured for bge-small-en-v1.5; `docs/decisions/0006-answering.md` tells how.
    private static final AnswerThresholds BGE_SMALL = new AnswerThresholds(1, 1.08, 0.75);

    /// For a model nobody has measured, only the words count.
    private static final AnswerThresholds UNMEASURED = new AnswerThresholds(0, 0.5, 1);

    /// @param model the embedding model's name
    static AnswerThresholds of(String model) {
        return model.startsWith("bge-small-en-v1.5") ? BGE_SMALL : UNMEASURED;
    }

    /// Those for what was found; by words only when the embedding model did not answer.
    static AnswerThresholds of(Evidence found) {
        return found.bestCosine() == 0 ? UNMEASURED : of(found.model());
    }

    /// Whether one of the passages fits the question well enough to answer from it.
    boolean reachedBy(Evidence found) {
        return strength(found) >= evidence;
    }

    /// How well the best passage fits, by meaning and by words together; 0 without passages.
    double strength(Evidence found) {
        return found.passages().stream()
                .mapToDouble(passage -> cosineWeight * passage.cosine() + passage.coverage())
                .max()
                .orElse(0);
    }
}
