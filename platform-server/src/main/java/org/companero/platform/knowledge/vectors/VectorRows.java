package org.companero.platform.knowledge.vectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored vectors of the current creator. Call it inside a transaction.
@Component
class VectorRows {

    private static final String READY = """
            select id from knowledge_document where status = 'ready' and embedding_model = :model
            """;
    private static final String OF_DOCUMENTS = """
            select id, document_id, vector from knowledge_vector where document_id = any(:documents) and model = :model
            """;

    private final JdbcClient jdbc;

    VectorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A passage's vector.
    record ChunkVector(UUID chunkId, float[] vector) {}

    /// The documents whose vectors are complete.
    Set<UUID> readyDocuments(String model) {
        return jdbc.sql(READY).param("model", model).query(UUID.class).set();
    }

    Map<UUID, List<ChunkVector>> ofDocuments(Collection<UUID> documents, String model) {
        var vectors = new HashMap<UUID, List<ChunkVector>>();
        jdbc.sql(OF_DOCUMENTS)
                .param("documents", documents.toArray(UUID[]::new))
                .param("model", model)
                .query(row -> {
                    vectors.computeIfAbsent(row.getObject("document_id", UUID.class), _ -> new ArrayList<>())
                            .add(new ChunkVector(
                                    row.getObject("id", UUID.class), Vectors.fromBytes(row.getBytes("vector"))));
                });
        return vectors;
    }
}
