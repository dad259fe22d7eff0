package org.companero.platform.ai;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.platform.knowledge.lexical.Language;
import org.companero.platform.knowledge.lexical.Terms;

/// Says how well each sentence answers a question: by its meaning, by the question's rarer words in it, and by how
/// well its passage was found.
final class Relevance {

    private static final double WORDS = 0.4;
    private static final double PASSAGE = 0.15;

    private final Embeddings embeddings;

    Relevance(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// The relevance of each candidate, in their order; comparable within one question only.
    double[] of(String question, List<Candidate> candidates, List<FoundPassage> passages) {
        var languages = passages.stream()
                .map(found -> Language.detect(found.passage().text()))
                .toList();
        var terms = candidates.stream()
                .map(candidate -> Set.copyOf(Terms.of(candidate.about(), languages.get(candidate.passage()))))
                .toList();
        var weights = weights(Terms.ofQuery(question, Set.copyOf(languages)), terms);
        var meaning = meaning(question, candidates);
        var relevance = new double[candidates.size()];
        for (int i = 0; i < relevance.length; i++) {
            var passage = passages.get(candidates.get(i).passage()).passage();
            relevance[i] = meaning[i] + WORDS * share(weights, terms.get(i)) + PASSAGE * passage.score();
        }
        return relevance;
    }

    private double[] meaning(String question, List<Candidate> candidates) {
        try {
            var asked = embeddings.question(question);
            return embeddings.texts(candidates.stream().map(Candidate::about).toList()).stream()
                    .mapToDouble(vector -> Vectors.dot(asked, vector))
                    .toArray();
        } catch (EmbeddingUnavailableException failure) {
            return new double[candidates.size()]; // retrieval has logged it; the words have to do
        }
    }

    // A word that only few of the sentences have says more about which of them is meant.
    private static Map<String, Double> weights(Set<String> asked, List<Set<String>> sentences) {
        var weights = new HashMap<String, Double>();
        for (var term : asked) {
            var with = sentences.stream().filter(terms -> terms.contains(term)).count();
            weights.put(term, Math.log1p((sentences.size() - with + 0.5) / (with + 0.5)));
        }
        return weights;
    }

    private static double share(Map<String, Double> weights, Set<String> terms) {
        var all = weights.values().stream().mapToDouble(weight -> weight).sum();
        var common = new HashSet<>(weights.keySet());
        common.retainAll(terms);
        return all == 0
                ? 0
                : common.stream().collect(Collectors.summingDouble(term -> weights.getOrDefault(term, 0.0))) / all;
    }
}
