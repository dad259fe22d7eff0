package org.companero.platform.knowledge.ingestion;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.springframework.stereotype.Component;

/// Hands out waiting documents, each to one worker of all replicas, the creators taking turns.
@Component
final class IngestionQueue {

    private static final String CLAIM = """
            update knowledge_document d
               set status = 'processing', attempts = d.attempts + 1, claim = :token,
                   claimed_until = now() + interval '30 seconds'
              from (select creator_id, id
                      from knowledge_document
                     where (status = 'queued' and not_before <= now())
                        or (status = 'processing' and claimed_until < now())
                     order by creator_id <= :last, creator_id, created_at
                     limit 1
                       for update skip locked) next
             where d.creator_id = next.creator_id and d.id = next.id
            returning d.creator_id, d.id, d.attempts
            """;
    private static final String KEEP = """
            update knowledge_document set claimed_until = now() + interval '30 seconds'
             where claim = any(:tokens) and status = 'processing'
            """;
    private static final String REEMBED = """
            update knowledge_document set status = 'queued', attempts = 0, not_before = now()
             where status = 'ready' and embedding_model <> :model
            """;
    private static final UUID NOBODY = new UUID(0, 0);

    private final SystemAccess system;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final AtomicReference<UUID> last = new AtomicReference<>(NOBODY);

    IngestionQueue(SystemAccess system) {
        this.system = system;
    }

    /// The next document to read, or empty when none is waiting.
    Optional<Claim> next() {
        var token = UUID.randomUUID();
        var claim = system.write(
                "claim the next document to read",
                jdbc -> jdbc.sql(CLAIM)
                        .param("token", token)
                        .param("last", last.get())
                        .query((row, _) -> new Claim(
                                new CreatorId(row.getObject("creator_id", UUID.class)),
                                row.getObject("id", UUID.class),
                                token,
                                row.getInt("attempts")))
                        .optional());
        claim.ifPresent(taken -> {
            held.add(token);
            last.set(taken.creator().value());
        });
        return claim;
    }

    /// Tells the queue that a claim is done with, whatever came of it.
    void release(Claim claim) {
        held.remove(claim.token());
    }

    /// Says that this process is still at work on what it holds.
    void keepClaims() {
        if (!held.isEmpty()) {
            system.write(
                    "keep the claims on documents being read",
                    jdbc -> jdbc.sql(KEEP)
                            .param("tokens", held.toArray(UUID[]::new))
                            .update());
        }
    }

    /// Queues all documents again whose vectors another model made.
    ///
    /// @return how many
    int queueForModel(String model) {
        return system.write(
                "embed all documents again after a change of model",
                jdbc -> jdbc.sql(REEMBED).param("model", model).update());
    }
}
