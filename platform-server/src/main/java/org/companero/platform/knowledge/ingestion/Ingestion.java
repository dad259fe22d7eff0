package org.companero.platform.knowledge.ingestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.companero.platform.knowledge.chunks.Chunk;
import org.companero.platform.knowledge.chunks.ChunkSize;
import org.companero.platform.knowledge.chunks.Chunker;
import org.companero.platform.knowledge.ingestion.IngestionRows.StoredChunk;
import org.companero.platform.knowledge.lexical.Corpus;
import org.companero.platform.knowledge.lexical.Language;
import org.companero.platform.knowledge.lexical.Postings;
import org.companero.platform.knowledge.lexical.Terms;
import org.companero.platform.knowledge.text.DocumentKind;
import org.companero.platform.knowledge.text.DocumentReader;
import org.companero.platform.knowledge.vectors.EmbeddingModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes one document from file to findable passages. Every stage is stored before the next begins, so a crash costs
/// one stage; nothing slow happens inside a transaction.
@Component
final class Ingestion {

    private static final int READ = 20;
    private static final int EMBEDDED = 90;
    private static final int BATCH = 16;
    // The heading is embedded with the passage; the limit leaves it room.
    private static final int TOKENS_FOR_HEADING = 48;
    private static final int LONGEST_HEADING = 120;

    private final DocumentReader reader;
    private final EmbeddingModels models;
    private final IngestionRows rows;
    private final Postings postings;
    private final Corpus corpus;
    private final TransactionOperations transactions;

    Ingestion(
            DocumentReader reader,
            EmbeddingModels models,
            IngestionRows rows,
            Postings postings,
            Corpus corpus,
            TransactionOperations transactions) {
        this.reader = reader;
        this.models = models;
        this.rows = rows;
        this.postings = postings;
        this.corpus = corpus;
        this.transactions = transactions;
    }

    /// Hears of each stored stage.
    interface Progress {

        /// May throw to stop the work; what is stored so far stays.
        void stored();
    }

    /// @throws org.companero.platform.knowledge.text.UnreadableDocumentException when the file cannot be used
    /// @throws org.companero.platform.knowledge.EmbeddingUnavailableException when trying later may help
    /// @throws ClaimLostException when the document is somebody else's now, or gone
    void carryOut(Claim claim, Progress progress) {
        progress.stored();
        var id = claim.documentId();
        if (!call(() -> rows.hasText(id))) {
            read(claim);
        }
        progress.stored();
        embed(claim, progress);
        index(claim);
        progress.stored();
    }

    private void read(Claim claim) {
        var file = call(() -> rows.file(claim.documentId())).orElseThrow(ClaimLostException::new);
        var text = reader.read(DocumentKind.of(file.mediaType()), file.bytes());
        var size = ChunkSize.forModel(models.tokenLimit() - TOKENS_FOR_HEADING);
        var chunks = new Chunker(size, models::countTokens).cut(text);
        var language = Language.detect(text.content());
        run(() -> {
            rows.progress(claim, READ);
            rows.storeText(claim, text, language, chunks);
        });
    }

    private void embed(Claim claim, Progress progress) {
        var id = claim.documentId();
        var waiting = call(() -> rows.withoutVector(id, models.model()));
        for (int from = 0; from < waiting.size(); from += BATCH) {
            var batch = waiting.subList(from, Math.min(waiting.size(), from + BATCH));
            var vectors =
                    models.texts(batch.stream().map(Ingestion::embeddedText).toList());
            int done = READ + (EMBEDDED - READ) * (from + batch.size()) / waiting.size();
            run(() -> {
                rows.progress(claim, done);
                rows.storeVectors(id, models.model(), batch, vectors);
            });
            progress.stored();
        }
    }

    private void index(Claim claim) {
        var id = claim.documentId();
        var language = call(() -> rows.language(id));
        var chunks = call(() -> rows.chunks(id));
        var terms = new LinkedHashMap<UUID, List<String>>();
        chunks.forEach(chunk -> terms.put(chunk.id(), Terms.of(chunk.content(), language)));
        var count = terms.values().stream().mapToLong(List::size).sum();
        run(() -> {
            rows.ready(claim, chunks.size(), count, models.model());
            postings.replace(id, terms);
            corpus.recount();
        });
    }

    // A passage from the middle of a section says little without its headings.
    private static String embeddedText(StoredChunk chunk) {
        var heading = chunk.heading().orElse("");
        var innermost = heading.substring(heading.lastIndexOf(Chunk.PATH_SEPARATOR) + 1);
        if (heading.isEmpty() || chunk.content().contains(innermost.strip())) {
            return chunk.content();
        }
        return heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)) + "\n" + chunk.content();
    }

    private void run(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    // The callback never returns null; only the template's signature allows it.
    @SuppressWarnings("NullAway")
    private <T> T call(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
