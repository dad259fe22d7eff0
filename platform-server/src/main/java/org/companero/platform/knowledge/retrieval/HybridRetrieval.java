package org.companero.platform.knowledge.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.companero.platform.knowledge.Evidence;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.knowledge.lexical.Corpus;
import org.companero.platform.knowledge.lexical.Postings;
import org.companero.platform.knowledge.lexical.Postings.Scored;
import org.companero.platform.knowledge.lexical.Terms;
import org.companero.platform.knowledge.retrieval.Fusion.Fused;
import org.companero.platform.knowledge.vectors.EmbeddingModels;
import org.companero.platform.knowledge.vectors.VectorIndexes;
import org.companero.platform.limits.FairSeats;
import org.companero.platform.tenancy.CurrentCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Finds by words (BM25) and by meaning (cosine), and joins both.
@Service
final class HybridRetrieval implements Retrieval {

    private static final Logger log = LoggerFactory.getLogger(HybridRetrieval.class);
    private static final int CANDIDATES = 50;
    private static final long LEAST_PASSAGES = 200;
    private static final int PASSAGES_OF_EVIDENCE = 3;
    // Among a handful of passages every word they lack would look rare; counting as if there were more withholds
    // far fewer good answers.
    private static final long FEWEST_CHUNKS = 200;

    private final EmbeddingModels models;
    private final Corpus corpus;
    private final Postings postings;
    private final VectorIndexes vectors;
    private final PassageRows passages;
    private final TransactionOperations transactions;
    private final FairSeats computing;

    HybridRetrieval(
            EmbeddingModels models,
            Corpus corpus,
            Postings postings,
            VectorIndexes vectors,
            PassageRows passages,
            TransactionOperations transactions,
            @Qualifier("computingSeats") FairSeats computing) {
        this.models = models;
        this.corpus = corpus;
        this.postings = postings;
        this.vectors = vectors;
        this.passages = passages;
        this.transactions = transactions;
        this.computing = computing;
    }

    @Override
    public Evidence look(String question, int limit) {
        return look(question, limit, Blend.BOTH);
    }

    /// Like [#look(String, int)], possibly with one way of finding switched off: for measuring what each contributes.
    @SuppressWarnings("NullAway") // the callback never returns null; only the template's signature allows it
    Evidence look(String question, int limit, Blend blend) {
        var vector = blend == Blend.WORDS ? Optional.<float[]>empty() : embed(question);
        return computing.inSeat(
                CurrentCreator.require(), () -> transactions.execute(_ -> search(question, vector, limit, blend)));
    }

    private Optional<float[]> embed(String question) {
        try {
            return Optional.of(models.question(question));
        } catch (EmbeddingUnavailableException failure) {
            log.warn("Searching by words only, as the embedding model does not answer: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    private Evidence search(String question, Optional<float[]> vector, int limit, Blend blend) {
        var state = corpus.read();
        if (state.chunks() == 0) {
            return new Evidence(List.of(), 0, 0, models.model());
        }
        var terms = Terms.ofQuery(question, state.languages());
        var frequencies = postings.frequencies(terms);
        var asked = new QuestionTerms(weights(terms, frequencies, state.chunks()), state.languages());
        var known = new HashMap<>(asked.weights());
        known.keySet().retainAll(frequencies.keySet());
        var candidates = Math.max(CANDIDATES, limit);
        var byWords =
                blend == Blend.MEANING ? List.<Scored>of() : postings.best(known, state.averageLength(), candidates);
        var cosines = vector.map(asking -> vectors.at(state.revision()).cosines(asking))
                .orElse(Map.of());
        var weight = blend.denseWeight(asked.share(frequencies.keySet()), vector.isPresent());
        var best = Fusion.join(scores(byWords), cosines, weight, candidates);
        return evidence(best.subList(0, Math.min(limit, best.size())), cosines, asked);
    }

    // In a handful of passages every word they lack would weigh too much; see decision 0006.
    private static Map<String, Double> weights(Set<String> terms, Map<String, Long> frequencies, long chunks) {
        var weights = new HashMap<String, Double>();
        long all = Math.max(chunks, LEAST_PASSAGES);
        for (var term : terms) {
            long frequency = Math.min(chunks, frequencies.getOrDefault(term, 0L));
            weights.put(term, Math.log1p((all - frequency + 0.5) / (frequency + 0.5)));
        }
        return weights;
    }

    private static Map<UUID, Double> scores(List<Scored> scored) {
        var scores = new HashMap<UUID, Double>();
        scored.forEach(each -> scores.put(each.chunkId(), each.score()));
        return scores;
    }

    private Evidence evidence(List<Fused> best, Map<UUID, Double> cosines, QuestionTerms asked) {
        var ids = best.stream().map(Fused::chunkId).toList();
        var stored = passages.byId(ids);
        var contexts = passages.contexts(ids);
        var found = new ArrayList<FoundPassage>();
        for (var each : best) {
            var passage = stored.get(each.chunkId());
            if (passage != null) {
                found.add(new FoundPassage(
                        passage.scored(each.score()),
                        contexts.getOrDefault(each.chunkId(), passage.text()),
                        cosines.getOrDefault(each.chunkId(), 0.0),
                        asked.coverage(passage.text())));
            }
        }
        return new Evidence(found, greatest(cosines), coverage(found), models.model());
    }

    private static double greatest(Map<UUID, Double> cosines) {
        return cosines.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double coverage(List<FoundPassage> found) {
        return found.stream()
                .limit(PASSAGES_OF_EVIDENCE)
                .mapToDouble(FoundPassage::coverage)
                .max()
                .orElse(0);
    }
}
