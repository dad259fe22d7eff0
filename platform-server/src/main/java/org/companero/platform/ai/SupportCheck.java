package org.companero.platform.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.protocol.api.Citation;

/// Lets through what a model wrote only where the passages say it too, and remembers where they do.
final class SupportCheck {

    private static final Pattern MARKS = Pattern.compile("\\s*\\[(\\d{1,2}(?:\\s*,\\s*\\d{1,2})*)]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final List<FoundPassage> passages;
    private final Embeddings embeddings;
    private final double nearEnough;
    private final Map<Integer, Source> sources = new HashMap<>();
    private final Map<Integer, Citation> citations = new LinkedHashMap<>();

    SupportCheck(List<FoundPassage> passages, Embeddings embeddings) {
        this.passages = passages;
        this.embeddings = embeddings;
        this.nearEnough = AnswerThresholds.of(embeddings.model()).support();
    }

    /// The sentence without its marks when a passage supports it; else empty.
    Optional<String> pass(String sentence) {
        var claim = Wording.plain(MARKS.matcher(sentence).replaceAll(""));
        if (claim.chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        var vector = vector(claim);
        for (int index : cited(sentence)) {
            var source = sources.computeIfAbsent(index, i -> new Source(passages.get(i), embeddings));
            var support = source.support(claim, vector, nearEnough);
            if (support.holds()) {
                citations.putIfAbsent(index, Quotes.of(source.passage().passage(), support.sentence()));
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    /// Where the sentences that passed are from, in their order.
    List<Citation> citations() {
        return List.copyOf(citations.values());
    }

    // A sentence without a mark may rest on any of them.
    private List<Integer> cited(String sentence) {
        var indexes = new ArrayList<Integer>();
        MARKS.matcher(sentence)
                .results()
                .flatMap(mark -> DIGITS.matcher(mark.group(1)).results())
                .map(digits -> Integer.parseInt(digits.group()) - 1)
                .filter(index -> index >= 0 && index < passages.size())
                .forEach(indexes::add);
        if (!indexes.isEmpty() || MARKS.matcher(sentence).find()) {
            return indexes;
        }
        for (int i = 0; i < passages.size(); i++) {
            indexes.add(i);
        }
        return indexes;
    }

    private float[] vector(String claim) {
        try {
            return embeddings.texts(List.of(claim)).getFirst();
        } catch (EmbeddingUnavailableException failure) {
            return new float[0];
        }
    }
}
