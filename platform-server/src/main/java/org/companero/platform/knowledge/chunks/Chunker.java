package org.companero.platform.knowledge.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.companero.platform.knowledge.text.DocumentText;

/// Cuts a document into overlapping passages along its sentences and sections.
public final class Chunker {

    private static final double STRETCH = 1.4;

    private final ChunkSize size;
    private final ToIntFunction<String> tokenCount;

    /// @param tokenCount counts tokens as the embedding model does
    public Chunker(ChunkSize size, ToIntFunction<String> tokenCount) {
        this.size = size;
        this.tokenCount = tokenCount;
    }

    /// The document's passages in order; every sentence is in at least one.
    public List<Chunk> cut(DocumentText document) {
        var chunks = new ArrayList<Chunk>();
        var open = new ArrayList<Piece>();
        var pieces = Pieces.of(document, size, tokenCount);
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.isHeading() && words(open) >= size.sectionWords() && !endsInHeading(open)) {
                close(open, chunks);
                open.clear();
            } else if (!fits(open, piece) && !restFits(open, pieces.subList(i, pieces.size()))) {
                close(open, chunks);
                keepOverlap(open, piece);
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            close(open, chunks);
        }
        return chunks;
    }

    private boolean fits(List<Piece> open, Piece next) {
        return open.isEmpty()
                || (words(open) + next.words() <= size.words() && tokens(open) + next.tokens() <= size.tokens());
    }

    // A section's last few sentences are better off with what comes before them than alone.
    private boolean restFits(List<Piece> open, List<Piece> following) {
        int words = words(open);
        int tokens = tokens(open);
        for (var piece : following) {
            if (piece.isHeading()) {
                return true;
            }
            words += piece.words();
            tokens += piece.tokens();
            if (words > size.words() * STRETCH || tokens > size.tokens()) {
                return false;
            }
        }
        return true;
    }

    private static void close(List<Piece> open, List<Chunk> chunks) {
        var first =
                open.stream().filter(piece -> !piece.isHeading()).findFirst().orElse(open.getFirst());
        chunks.add(
                new Chunk(chunks.size(), open.getFirst().start(), open.getLast().end(), first.page(), first.path()));
    }

    // A heading at the end belongs to what follows; otherwise the last sentences are said again.
    private void keepOverlap(List<Piece> open, Piece next) {
        int words = next.words();
        int tokens = next.tokens();
        int kept = 0;
        for (int i = open.size() - 1; i > 0; i--) {
            var piece = open.get(i);
            words += piece.words();
            tokens += piece.tokens();
            if (words - next.words() > size.overlap() || words > size.words() || tokens > size.tokens()) {
                break;
            }
            kept++;
            if (piece.isHeading()) {
                break;
            }
        }
        open.subList(0, open.size() - kept).clear();
    }

    private static boolean endsInHeading(List<Piece> open) {
        return open.getLast().isHeading();
    }

    private static int words(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::words).sum();
    }

    private static int tokens(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::tokens).sum();
    }
}
