package org.companero.platform.knowledge.retrieval;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.companero.platform.knowledge.lexical.Language;
import org.companero.platform.knowledge.lexical.Terms;

/// The words a question is about, each with how much it tells: rare ones more than frequent ones.
final class QuestionTerms {

    private final Map<String, Double> weights;
    private final List<Language> languages;
    private final double total;

    /// @param weights the inverse document frequency of each term
    /// @param languages the languages of the documents
    QuestionTerms(Map<String, Double> weights, Collection<Language> languages) {
        this.weights = Map.copyOf(weights);
        this.languages = List.copyOf(languages);
        this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// The share of the question that a text mentions, 0 to 1; 0 for a question without telling words.
    double coverage(String text) {
        var found = new HashSet<String>();
        languages.forEach(language -> found.addAll(Terms.of(text, language)));
        return share(found);
    }

    /// The share of the question that these terms make up, 0 to 1.
    double share(Collection<String> terms) {
        if (total == 0) {
            return 0;
        }
        return weights.entrySet().stream()
                        .filter(weight -> terms.contains(weight.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                / total;
    }

    /// How much each term tells.
    Map<String, Double> weights() {
        return weights;
    }
}
