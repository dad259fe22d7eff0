package org.companero.platform.knowledge.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.companero.platform.audit.Audit;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.creators.Quotas;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.DocumentRemoved;
import org.companero.platform.knowledge.Documents;
import org.companero.platform.knowledge.lexical.Corpus;
import org.companero.platform.knowledge.text.DocumentReader;
import org.companero.platform.knowledge.text.UnreadableDocumentException;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.PassageInPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Keeps documents in PostgreSQL, the files themselves included: one backup holds everything.
@Service
final class StoredDocuments implements Documents {

    private static final int AROUND = 600;

    private final DocumentReader reader;
    private final DocumentRows rows;
    private final Corpus corpus;
    private final Quotas quotas;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    StoredDocuments(
            DocumentReader reader,
            DocumentRows rows,
            Corpus corpus,
            Quotas quotas,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Audit audit) {
        this.reader = reader;
        this.rows = rows;
        this.corpus = corpus;
        this.quotas = quotas;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public DocumentResource accept(String name, byte[] bytes) {
        var shown = FileName.of(name);
        var mediaType = mediaType(shown, bytes);
        var sha256 = sha256(bytes);
        var stored = inTransaction(() -> store(shown, mediaType, bytes, sha256));
        if (stored.isNew()) {
            events.publishEvent(new DocumentProgressed(
                    CurrentCreator.require(), stored.document().id(), stored.document()));
        }
        return stored.document();
    }

    @Override
    public Optional<DocumentResource> find(UUID id) {
        return inTransaction(() -> rows.find(id));
    }

    @Override
    public List<DocumentResource> newestFirst() {
        return inTransaction(rows::newestFirst);
    }

    @Override
    public boolean remove(UUID id) {
        var removed = inTransaction(() -> {
            var found = rows.find(id);
            if (found.isPresent() && rows.delete(id)) {
                corpus.recount();
                audit.record(AuditAction.DOCUMENT_DELETED, found.get().name(), Map.of());
                return true;
            }
            return false;
        });
        if (removed) {
            events.publishEvent(new DocumentRemoved(CurrentCreator.require(), id));
        }
        return removed;
    }

    @Override
    public Optional<PassageInPlace> passage(UUID id, int chunkIndex) {
        return inTransaction(() -> rows.passage(id, chunkIndex, AROUND));
    }

    private String mediaType(String name, byte[] bytes) {
        try {
            return reader.kindOf(name, bytes).mediaType();
        } catch (UnreadableDocumentException refused) {
            throw new DocumentRefusedException(name, refused);
        }
    }

    private Stored store(String name, String mediaType, byte[] bytes, byte[] sha256) {
        var inserted = rows.insert(name, mediaType, bytes.length, sha256);
        inserted.ifPresent(id -> {
            quotas.refuseBeyond(QuotaKind.DOCUMENTS, QuotaKind.STORAGE);
            rows.insertFile(id, bytes);
        });
        var id = inserted.orElseGet(() -> rows.idOfSameContent(sha256));
        if (inserted.isPresent()) {
            audit.record(AuditAction.DOCUMENT_ADDED, name, Map.of("bytes", Integer.toString(bytes.length)));
        }
        var queued = inserted.isPresent() || rows.tryAgain(id);
        return new Stored(rows.find(id).orElseThrow(), queued);
    }

    // The callback never returns null; only the template's signature allows it.
    @SuppressWarnings("NullAway")
    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private record Stored(DocumentResource document, boolean isNew) {}
}
