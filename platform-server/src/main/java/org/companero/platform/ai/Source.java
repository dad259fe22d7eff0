package org.companero.platform.ai;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.platform.knowledge.chunks.Sentences;
import org.companero.platform.knowledge.lexical.Language;
import org.companero.platform.knowledge.lexical.Terms;

/// A passage a model wrote from, read as sentences, to check what was written against.
final class Source {

    private static final double WORDS_ALONE = 0.7;
    private static final double WORDS_WITH_MEANING = 0.4;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");

    private final FoundPassage passage;
    private final List<String> sentences;
    private final Language language;
    private final Set<String> terms;
    private final Set<String> numbers;
    private final List<float[]> vectors;

    Source(FoundPassage passage, Embeddings embeddings) {
        var text = passage.passage().text();
        this.passage = passage;
        this.sentences = Sentences.of(text).stream().map(span -> span.in(text)).toList();
        this.language = Language.detect(text);
        this.terms = Set.copyOf(Terms.of(passage.context(), language));
        this.numbers = numbers(passage.context());
        this.vectors = vectors(sentences, embeddings);
    }

    FoundPassage passage() {
        return passage;
    }

    /// How far this passage supports a written sentence.
    Support support(String claim, float[] vector, double nearEnough) {
        int best = nearest(claim, vector);
        double words = share(claim);
        boolean near = best < vectors.size() && Vectors.dot(vector, vectors.get(best)) >= nearEnough;
        boolean foreign = Language.detect(claim) != language;
        boolean supported = numbers.containsAll(numbers(claim))
                && (words >= WORDS_ALONE || (near && (foreign || words >= WORDS_WITH_MEANING)));
        return new Support(supported, words, sentences.get(best));
    }

    /// @param words the share of the claim's words that the passage has
    /// @param sentence the passage's sentence that says it most nearly
    record Support(boolean holds, double words, String sentence) {}

    private int nearest(String claim, float[] vector) {
        var claimed = Set.copyOf(Terms.of(claim, language));
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            var common = new HashSet<>(Terms.of(sentences.get(i), language));
            common.retainAll(claimed);
            double score = (double) common.size() / Math.max(1, claimed.size())
                    + (i < vectors.size() ? Vectors.dot(vector, vectors.get(i)) : 0);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private double share(String claim) {
        var claimed = new HashSet<>(Terms.of(claim, language));
        int all = claimed.size();
        claimed.retainAll(terms);
        return all == 0 ? 0 : (double) claimed.size() / all;
    }

    private static Set<String> numbers(String text) {
        var numbers = new HashSet<String>();
        NUMBER.matcher(text).results().forEach(match -> numbers.add(match.group()));
        return numbers;
    }

    private static List<float[]> vectors(List<String> sentences, Embeddings embeddings) {
        try {
            return embeddings.texts(sentences);
        } catch (EmbeddingUnavailableException failure) {
            return List.of(); // then the words have to do
        }
    }
}
