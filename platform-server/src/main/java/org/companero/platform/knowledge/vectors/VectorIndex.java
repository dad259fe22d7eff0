package org.companero.platform.knowledge.vectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.knowledge.vectors.VectorRows.ChunkVector;

/// The vectors of one creator at one revision of their documents.
public final class VectorIndex {

    private static final int BYTES_PER_CHUNK_BESIDES_VECTOR = 120;

    private final long revision;
    private final Map<UUID, List<ChunkVector>> byDocument;
    private final Map<UUID, float[]> byChunk = new HashMap<>();
    private final long bytes;

    VectorIndex(long revision, Map<UUID, List<ChunkVector>> byDocument) {
        this.revision = revision;
        this.byDocument = Map.copyOf(byDocument);
        long size = 0;
        for (var chunks : byDocument.values()) {
            for (var chunk : chunks) {
                byChunk.put(chunk.chunkId(), chunk.vector());
                size += (long) chunk.vector().length * Float.BYTES + BYTES_PER_CHUNK_BESIDES_VECTOR;
            }
        }
        this.bytes = size;
    }

    /// The cosine of every passage with a question. Exact: each vector is compared.
    public Map<UUID, Double> cosines(float[] question) {
        var cosines = HashMap.<UUID, Double>newHashMap(byChunk.size());
        byChunk.forEach((chunk, vector) -> cosines.put(chunk, Vectors.cosine(question, vector)));
        return cosines;
    }

    long revision() {
        return revision;
    }

    long bytes() {
        return bytes;
    }

    Map<UUID, List<ChunkVector>> byDocument() {
        return byDocument;
    }
}
