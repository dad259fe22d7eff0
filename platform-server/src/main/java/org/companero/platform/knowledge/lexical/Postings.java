package org.companero.platform.knowledge.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The inverted index of the current creator, scored by BM25. Call it inside a transaction.
@Component
public class Postings {

    private static final int BATCH = 5000;
    private static final String DELETE = """
            delete from knowledge_posting p
             using knowledge_chunk c
             where p.creator_id = c.creator_id and p.chunk_id = c.id and c.document_id = :document
            """;
    private static final String INSERT = """
            insert into knowledge_posting (term, chunk_id, weight, length)
            select * from unnest(:terms::text[], :chunks::uuid[], :weights::int[], :lengths::int[])
            """;
    private static final String FREQUENCIES = """
            select term, count(*) as chunks from knowledge_posting where term = any(:terms) group by term
            """;
    // k1 = 1.2 and b = 0.75: (k1 + 1) weight / (weight + k1 (1 - b + b length / average))
    private static final String SCORE = """
            select p.chunk_id, sum(q.idf * 2.2 * p.weight / (p.weight + 0.3 + 0.9 * p.length / :average)) as score
              from knowledge_posting p
              join unnest(:terms::text[], :idfs::float8[]) as q (term, idf) on q.term = p.term
             where p.term = any(:terms)
             group by p.chunk_id
             order by score desc, p.chunk_id
             limit :limit
            """;

    private final JdbcClient jdbc;

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A passage and its BM25 score.
    public record Scored(UUID chunkId, double score) {}

    /// Replaces a document's postings.
    ///
    /// @param termsByChunk each passage's terms, repeated as often as they occur
    public void replace(UUID document, Map<UUID, List<String>> termsByChunk) {
        jdbc.sql(DELETE).param("document", document).update();
        var rows = new ArrayList<Row>();
        termsByChunk.forEach((chunk, terms) -> {
            var weights = new HashMap<String, Integer>();
            terms.forEach(term -> weights.merge(term, 1, Integer::sum));
            weights.forEach((term, weight) -> rows.add(new Row(term, chunk, weight, terms.size())));
        });
        for (int from = 0; from < rows.size(); from += BATCH) {
            insert(rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    /// In how many passages each term occurs; terms that occur nowhere are left out.
    public Map<String, Long> frequencies(Set<String> terms) {
        var frequencies = new HashMap<String, Long>();
        jdbc.sql(FREQUENCIES).param("terms", terms.toArray(String[]::new)).query(row -> {
            frequencies.put(row.getString("term"), row.getLong("chunks"));
        });
        return frequencies;
    }

    /// The passages that fit best, best first.
    ///
    /// @param idfs how much each term counts
    /// @param averageLength how many terms a passage has on average
    public List<Scored> best(Map<String, Double> idfs, double averageLength, int limit) {
        if (idfs.isEmpty()) {
            return List.of();
        }
        var terms = idfs.keySet().toArray(String[]::new);
        var values = new Double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            values[i] = idfs.getOrDefault(terms[i], 0.0);
        }
        return jdbc.sql(SCORE)
                .param("terms", terms)
                .param("idfs", values)
                .param("average", averageLength)
                .param("limit", limit)
                .query((row, _) -> new Scored(row.getObject("chunk_id", UUID.class), row.getDouble("score")))
                .list();
    }

    private void insert(List<Row> rows) {
        jdbc.sql(INSERT)
                .param("terms", rows.stream().map(Row::term).toArray(String[]::new))
                .param("chunks", rows.stream().map(Row::chunk).toArray(UUID[]::new))
                .param("weights", rows.stream().map(Row::weight).toArray(Integer[]::new))
                .param("lengths", rows.stream().map(Row::length).toArray(Integer[]::new))
                .update();
    }

    private record Row(String term, UUID chunk, int weight, int length) {}
}
