package org.companero.platform.ai;

/// What came of having a model write.
sealed interface Draft {

    /// Sentences that the documents support.
    record Written(Reply reply) implements Draft {}

    /// The model read the passages and says that they do not answer.
    record NotTold(String model) implements Draft {}

    /// There is no model, it failed, or nothing it wrote is in the documents.
    record Unusable() implements Draft {}
}
