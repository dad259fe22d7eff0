package org.companero.platform.knowledge.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Joins what words and meaning found: a weighted mean of both scores, each stretched to 0 to 1.
final class Fusion {

    private static final double USUAL = 0.6;
    private static final double WELL_COVERED = 0.5;
    private static final Comparator<Fused> BEST_FIRST =
            Comparator.comparingDouble(Fused::score).reversed().thenComparing(Fused::chunkId);

    private Fusion() {}

    /// A passage and its joint score, 0 to 1.
    record Fused(UUID chunkId, double score) {}

    /// How much meaning counts. A little more than words, unless the documents hardly know the question's words:
    /// then it is in another language or misspelt, and its words mislead.
    ///
    /// @param known the share of the question's words that occur in the documents, 0 to 1
    static double denseWeight(double known) {
        return known >= WELL_COVERED ? USUAL : 1 - (1 - USUAL) * known / WELL_COVERED;
    }

    /// The candidates of both, best first.
    ///
    /// @param lexical scores by words; a passage without one has none of the words
    /// @param cosines the closeness of every passage in meaning; empty when it is unknown
    /// @param nearest how many of the closest are candidates
    static List<Fused> join(Map<UUID, Double> lexical, Map<UUID, Double> cosines, double denseWeight, int nearest) {
        var candidates = new HashSet<>(nearest(cosines, nearest));
        candidates.addAll(lexical.keySet());
        var words = Range.of(lexical, candidates, 0);
        var meaning = Range.of(cosines, candidates, 1);
        var fused = new ArrayList<Fused>(candidates.size());
        for (var chunk : candidates) {
            var score = (1 - denseWeight) * words.stretched(lexical.getOrDefault(chunk, words.least()))
                    + denseWeight * meaning.stretched(cosines.getOrDefault(chunk, meaning.least()));
            fused.add(new Fused(chunk, score));
        }
        fused.sort(BEST_FIRST);
        return fused;
    }

    private static List<UUID> nearest(Map<UUID, Double> cosines, int count) {
        return cosines.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed())
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// From the least to the most score of the candidates.
    private record Range(double least, double most) {

        static Range of(Map<UUID, Double> scores, Set<UUID> candidates, double leastAtMost) {
            double least = leastAtMost;
            double most = Double.NEGATIVE_INFINITY;
            for (var chunk : candidates) {
                var score = scores.get(chunk);
                if (score != null) {
                    least = Math.min(least, score);
                    most = Math.max(most, score);
                }
            }
            return new Range(least, Math.max(least, most));
        }

        double stretched(double score) {
            return most == least ? 0 : (score - least) / (most - least);
        }
    }
}
