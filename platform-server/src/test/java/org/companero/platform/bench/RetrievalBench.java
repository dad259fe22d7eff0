package org.companero.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.knowledge.retrieval.Ways;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.SearchRequest;
import org.companero.protocol.api.SearchResponse;

/// Measures how well and how fast passages are found, on a public collection, through the whole server.
///
/// Without arguments it measures `cranfield`; arguments name other collections, `xquad-en` or `xquad-es-queries`.
public final class RetrievalBench {

    private static final Path COLLECTIONS = Path.of("../../shared/data/retrieval");
    private static final int WARM_UP = 30;

    private final BenchServer server;
    private final JudgedCollection collection;
    private final Map<UUID, String> ids;

    private RetrievalBench(BenchServer server, JudgedCollection collection, Map<UUID, String> ids) {
        this.server = server;
        this.collection = collection;
        this.ids = ids;
    }

    /// Prints the figures of each collection named.
    public static void main(String[] names) throws Exception {
        for (var name : names.length == 0 ? new String[] {"cranfield"} : names) {
            var folder = COLLECTIONS.resolve(name.equals("xquad-es-queries") ? "xquad-en" : name);
            if (Files.isDirectory(folder)) {
                measure(name, JudgedCollection.read(folder, COLLECTIONS.resolve(name)));
            } else {
                System.out.printf("search       %s: skipped, as %s is not there%n", name, folder);
            }
        }
    }

    private static void measure(String name, JudgedCollection collection) throws IOException, InterruptedException {
        try (var server = new BenchServer()) {
            var start = System.nanoTime();
            var ids = server.ingest(collection.texts());
            System.out.printf(
                    "ingestion    %s: %d documents, %.0f a second%n",
                    name, ids.size(), ids.size() / seconds(System.nanoTime() - start));
            var bench = new RetrievalBench(server, collection, ids);
            for (var way : Ways.values()) {
                bench.printQuality(name, way);
            }
            bench.printSpeed(name);
        }
    }

    private void printQuality(String name, Ways way) {
        double ndcg = 0;
        double top5 = 0;
        double recall = 0;
        for (var question : collection.questions().entrySet()) {
            var ranking = ranking(way, question.getValue());
            ndcg += collection.ndcg10(question.getKey(), ranking);
            top5 += collection.recall(question.getKey(), ranking, 5);
            recall += collection.recall(question.getKey(), ranking, 10);
        }
        int count = collection.questions().size();
        System.out.printf(
                "search       %s %-5s: nDCG@10 %.3f  R@5 %.3f  R@10 %.3f%n",
                name, way, ndcg / count, top5 / count, recall / count);
    }

    private List<String> ranking(Ways way, String question) {
        return CurrentCreator.call(server.creator(), () -> way.documents(server.context(), question, 10)).stream()
                .map(document -> ids.getOrDefault(document, ""))
                .toList();
    }

    private void printSpeed(String name) {
        var questions = List.copyOf(collection.questions().values());
        questions.stream().limit(WARM_UP).forEach(this::searchOverHttp);
        var nanos = new ArrayList<Long>();
        for (var question : questions) {
            var start = System.nanoTime();
            searchOverHttp(question);
            nanos.add(System.nanoTime() - start);
        }
        nanos.sort(null);
        System.out.printf(
                "search       %s over HTTP: p50 %.1f ms  p95 %.1f ms%n", name, millis(nanos, 0.5), millis(nanos, 0.95));
    }

    private void searchOverHttp(String question) {
        server.client()
                .post()
                .uri("/api/v1/ai/search")
                .body(new SearchRequest(question, 10))
                .retrieve()
                .body(SearchResponse.class);
    }

    private static double millis(List<Long> sortedNanos, double share) {
        return sortedNanos.get((int) Math.min(sortedNanos.size() - 1L, Math.round(sortedNanos.size() * share))) / 1e6;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
