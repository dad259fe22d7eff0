package org.companero.platform.knowledge.ingestion;

import java.util.function.BooleanSupplier;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.Documents;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.companero.platform.knowledge.text.UnreadableDocumentException;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.ErasedCreatorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries out one claim after the other, and decides what a failure means: rejected for good, or to be tried later.
@Component
final class IngestionWorker {

    private static final Logger log = LoggerFactory.getLogger(IngestionWorker.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final int FIRST_WAIT_SECONDS = 5;

    private final IngestionQueue queue;
    private final Ingestion ingestion;
    private final IngestionRows rows;
    private final Documents documents;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    IngestionWorker(
            IngestionQueue queue,
            Ingestion ingestion,
            IngestionRows rows,
            Documents documents,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.queue = queue;
        this.ingestion = ingestion;
        this.rows = rows;
        this.documents = documents;
        this.transactions = transactions;
        this.events = events;
    }

    /// Reads the next waiting document, if any.
    ///
    /// @param stop asked between stages; when true the work is put back for another process
    /// @return whether there was one
    boolean workOnce(BooleanSupplier stop) {
        var next = queue.next();
        next.ifPresent(claim -> CurrentCreator.run(claim.creator(), () -> work(claim, stop)));
        return next.isPresent();
    }

    private void work(Claim claim, BooleanSupplier stop) {
        try {
            ingestion.carryOut(claim, () -> {
                publish(claim);
                if (stop.getAsBoolean()) {
                    throw new ServerStoppingException();
                }
            });
        } catch (ClaimLostException | ErasedCreatorException _) {
            log.debug("Document {} was removed or taken over while it was read", claim.documentId());
        } catch (ServerStoppingException _) {
            store(claim, () -> rows.tryLater(claim, 0, false));
        } catch (UnreadableDocumentException rejected) {
            log.info("Document {} of creator {} rejected: {}", claim.documentId(), claim.creator(), rejected.reason());
            store(claim, () -> rows.giveUp(claim, "rejected", rejected.reason().name(), rejected.advice()));
        } catch (RuntimeException | Error failure) {
            retryOrFail(claim, failure); // an error of one document must not end the thread that serves all
        } finally {
            queue.release(claim);
        }
    }

    private void retryOrFail(Claim claim, Throwable failure) {
        if (claim.attempt() < MAX_ATTEMPTS) {
            long wait = (long) FIRST_WAIT_SECONDS << claim.attempt();
            log.warn("Document {} could not be read, next try in {} s", claim.documentId(), wait, failure);
            store(claim, () -> rows.tryLater(claim, wait, true));
            return;
        }
        log.error("Document {} could not be read in {} attempts", claim.documentId(), claim.attempt(), failure);
        var code =
                failure instanceof EmbeddingUnavailableException ? "EMBEDDING_MODEL_UNAVAILABLE" : "PROCESSING_FAILED";
        var message = failure instanceof EmbeddingUnavailableException
                ? "The embedding model did not answer. Upload the file again once it runs."
                : "Something went wrong on our side. Upload the file again to try once more.";
        store(claim, () -> rows.giveUp(claim, "failed", code, message));
    }

    private void store(Claim claim, Runnable outcome) {
        try {
            transactions.executeWithoutResult(_ -> outcome.run());
            publish(claim);
        } catch (ClaimLostException _) {
            log.debug("Document {} was removed or taken over while it was read", claim.documentId());
        } catch (RuntimeException unreachable) {
            // The claim runs out by itself, then the document is read again.
            log.warn("What became of document {} could not be stored", claim.documentId(), unreachable);
        }
    }

    private void publish(Claim claim) {
        documents
                .find(claim.documentId())
                .ifPresent(document ->
                        events.publishEvent(new DocumentProgressed(claim.creator(), claim.documentId(), document)));
    }

    private static final class ServerStoppingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
