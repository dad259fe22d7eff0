package org.companero.platform.knowledge.vectors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.companero.platform.knowledge.vectors.VectorRows.ChunkVector;
import org.companero.platform.privacy.CreatorErased;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Keeps the indexes of the creators asked last in memory, up to a weight; each is brought up to date from PostgreSQL
/// when its creator's documents have changed, whichever replica changed them.
@Component
public class VectorIndexes {

    private final VectorRows rows;
    private final EmbeddingModels models;
    private final long maxBytes;
    private final Map<CreatorId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final LinkedHashMap<CreatorId, VectorIndex> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    VectorIndexes(
            VectorRows rows,
            EmbeddingModels models,
            @Value("${companero.knowledge.vector-cache:256MB}") DataSize maxSize) {
        this.rows = rows;
        this.models = models;
        this.maxBytes = maxSize.toBytes();
    }

    /// The current creator's vectors. Call it inside a transaction.
    ///
    /// @param revision the documents' revision as that transaction sees it
    public VectorIndex at(long revision) {
        var creator = CurrentCreator.require();
        var cached = get(creator);
        if (cached != null && cached.revision() == revision) {
            return cached;
        }
        var lock = locks.computeIfAbsent(creator, _ -> new ReentrantLock());
        lock.lock();
        try {
            var meanwhile = get(creator);
            return meanwhile != null && meanwhile.revision() == revision
                    ? meanwhile
                    : load(creator, revision, meanwhile);
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what is in memory of an erased creator.
    @EventListener
    void on(CreatorErased erased) {
        synchronized (this) {
            remove(erased.creator());
        }
        locks.remove(erased.creator());
    }

    // A ready document's vectors never change, so only new documents are read.
    private VectorIndex load(CreatorId creator, long revision, @Nullable VectorIndex before) {
        var ready = rows.readyDocuments(models.model());
        var vectors = new HashMap<UUID, List<ChunkVector>>(before == null ? Map.of() : before.byDocument());
        vectors.keySet().retainAll(ready);
        var missing = new HashSet<>(ready);
        missing.removeAll(vectors.keySet());
        if (!missing.isEmpty()) {
            vectors.putAll(rows.ofDocuments(missing, models.model()));
        }
        var index = new VectorIndex(revision, vectors);
        put(creator, index);
        return index;
    }

    private synchronized @Nullable VectorIndex get(CreatorId creator) {
        return recent.get(creator);
    }

    private synchronized void put(CreatorId creator, VectorIndex index) {
        remove(creator);
        if (index.bytes() > maxBytes) {
            return; // too large to keep; it is read anew for each search
        }
        recent.put(creator, index);
        bytes += index.bytes();
        while (bytes > maxBytes) {
            remove(recent.firstEntry().getKey());
        }
    }

    private void remove(CreatorId creator) {
        var removed = recent.remove(creator);
        if (removed != null) {
            bytes -= removed.bytes();
        }
    }
}
