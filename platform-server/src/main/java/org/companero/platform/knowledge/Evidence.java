package org.companero.platform.knowledge;

import java.util.List;

/// What the documents hold on a question.
///
/// @param passages best first; empty when there are no ready documents or nothing is near
/// @param bestCosine the greatest cosine between the vectors of the question and any passage, -1 to 1; what is near
///     belongs to the model
/// @param coverage the greatest share of the question's idf found in one of the passages, 0 to 1
/// @param model the embedding model's name
public record Evidence(List<FoundPassage> passages, double bestCosine, double coverage, String model) {

    public Evidence {
        passages = List.copyOf(passages);
    }
}
