package org.companero.platform.knowledge.text;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns an uploaded file into text, within limits of time and size. Hostile files end in an
/// [UnreadableDocumentException], never in a hanging or dying server.
public final class DocumentReader {

    private static final Logger log = LoggerFactory.getLogger(DocumentReader.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final KindDetector detector = new KindDetector();
    private final Duration timeLimit;

    /// @param timeLimit how long reading one file may take
    public DocumentReader(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /// Tells what a file is.
    ///
    /// @throws UnreadableDocumentException when it is empty, protected or of a kind that cannot be read
    public DocumentKind kindOf(String name, byte[] bytes) {
        return detector.detect(name, bytes);
    }

    /// Reads a file. Blocks for as long as the time limit.
    ///
    /// @throws UnreadableDocumentException when it cannot be used
    public DocumentText read(DocumentKind kind, byte[] bytes) {
        var result = new CompletableFuture<DocumentText>();
        // A parser that ignores its interruption is left behind on this thread instead of holding up the queue.
        var thread = Thread.ofPlatform().daemon().name("document-reader").start(() -> {
            try {
                result.complete(parse(kind, bytes));
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get(timeLimit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            throw new UnreadableDocumentException(Reason.TOO_SLOW);
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading a document was interrupted by the server's stop", interrupted);
        } catch (ExecutionException failed) {
            throw explain(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private DocumentText parse(DocumentKind kind, byte[] bytes) throws IOException {
        return reader(kind).read(bytes, ReadingLimits.startingNow(timeLimit));
    }

    private static FormatReader reader(DocumentKind kind) {
        return switch (kind) {
            case PDF -> new PdfReader();
            case DOCX -> new DocxReader();
            case HTML -> new HtmlReader();
            case MARKDOWN -> new MarkdownReader();
            case TEXT -> new PlainTextReader();
        };
    }

    // Parsers throw all kinds of things at hostile input; each means that the file cannot be read.
    private static UnreadableDocumentException explain(Throwable failure) {
        if (failure instanceof UnreadableDocumentException known) {
            return known;
        }
        log.info("A document could not be parsed: {}", failure.toString());
        return failure instanceof OutOfMemoryError
                ? new UnreadableDocumentException(Reason.TOO_MUCH_TEXT, failure)
                : new UnreadableDocumentException(Reason.CORRUPT_FILE, failure);
    }
}
