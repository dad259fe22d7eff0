package org.companero.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A public collection of texts, questions and judgements of which text answers which question, in BEIR layout.
///
/// @param texts by text id
/// @param questions by question id; only those with judgements
/// @param gains by question id: how relevant each text is
public record JudgedCollection(
        Map<String, String> texts, Map<String, String> questions, Map<String, Map<String, Integer>> gains) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Reads a collection whose questions may lie in another folder, in another language.
    public static JudgedCollection read(Path folder, Path questionsFolder) throws IOException {
        var gains = gains(folder.resolve("qrels/test.tsv"));
        var questions = lines(questionsFolder.resolve("queries.jsonl"));
        questions.keySet().retainAll(gains.keySet());
        return new JudgedCollection(lines(folder.resolve("corpus.jsonl")), questions, gains);
    }

    /// Normalised discounted cumulative gain of the first ten, with linear gains.
    public double ndcg10(String question, List<String> ranking) {
        var judged = gains.getOrDefault(question, Map.of());
        double gain = 0;
        for (int i = 0; i < Math.min(10, ranking.size()); i++) {
            gain += discounted(judged.getOrDefault(ranking.get(i), 0), i);
        }
        var ideal = judged.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        double best = 0;
        for (int i = 0; i < ideal.size(); i++) {
            best += discounted(ideal.get(i), i);
        }
        return best == 0 ? 0 : gain / best;
    }

    /// The share of the relevant texts among the first `count`.
    public double recall(String question, List<String> ranking, int count) {
        var relevant = gains.getOrDefault(question, Map.of()).entrySet().stream()
                .filter(gain -> gain.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        var found = ranking.stream().limit(count).filter(relevant::contains).count();
        return relevant.isEmpty() ? 0 : (double) found / relevant.size();
    }

    private static double discounted(int gain, int place) {
        return Math.max(0, gain) * Math.log(2) / Math.log(place + 2.0);
    }

    private static Map<String, String> lines(Path file) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var entry = JSON.readTree(line);
            texts.put(entry.get("_id").asString(), entry.get("text").asString());
        }
        return texts;
    }

    private static Map<String, Map<String, Integer>> gains(Path file) throws IOException {
        var gains = new HashMap<String, Map<String, Integer>>();
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(columns -> gains.computeIfAbsent(columns[0], _ -> new HashMap<>())
                        .put(columns[1], Integer.valueOf(columns[2])));
        return gains;
    }
}
