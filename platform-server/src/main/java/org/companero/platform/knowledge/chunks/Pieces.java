package org.companero.platform.knowledge.chunks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.companero.platform.knowledge.text.Block;
import org.companero.platform.knowledge.text.DocumentText;
import org.jspecify.annotations.Nullable;

/// Takes a document apart into pieces, each with the headings it stands under.
final class Pieces {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final DocumentText document;
    private final ChunkSize size;
    private final ToIntFunction<String> tokenCount;
    private final List<Block> path = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(DocumentText document, ChunkSize size, ToIntFunction<String> tokenCount) {
        this.document = document;
        this.size = size;
        this.tokenCount = tokenCount;
    }

    static List<Piece> of(DocumentText document, ChunkSize size, ToIntFunction<String> tokenCount) {
        var pieces = new Pieces(document, size, tokenCount);
        document.blocks().forEach(pieces::take);
        return pieces.pieces;
    }

    private void take(Block block) {
        if (block.kind() == Block.Kind.HEADING) {
            path.removeIf(above -> above.level() >= block.level());
            path.add(block);
        }
        for (var sentence : Sentences.of(document.words(block))) {
            cut(block, block.start() + sentence.start(), block.start() + sentence.end());
        }
    }

    // Text without full stops, such as tables and lists of words, is cut between words.
    private void cut(Block block, int start, int end) {
        var text = document.content().substring(start, end);
        int words = (int) WORD.matcher(text).results().count();
        int tokens = tokenCount.applyAsInt(text);
        if (words <= size.words() && tokens <= size.tokens()) {
            pieces.add(
                    new Piece(start, end, words, tokens, block.kind() == Block.Kind.HEADING, block.page(), headings()));
            return;
        }
        int middle = blankNear(text);
        cut(block, start, start + middle);
        cut(block, start + (text.charAt(middle) == ' ' ? middle + 1 : middle), end);
    }

    private static int blankNear(String text) {
        int half = text.length() / 2;
        int blank = text.indexOf(' ', half);
        if (blank < 0 || blank > text.length() * 3 / 4) {
            blank = text.lastIndexOf(' ', half);
        }
        int cut = blank > 0 ? blank : half;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    }

    private @Nullable String headings() {
        return path.isEmpty()
                ? null
                : String.join(
                        Chunk.PATH_SEPARATOR, path.stream().map(document::words).toList());
    }
}
