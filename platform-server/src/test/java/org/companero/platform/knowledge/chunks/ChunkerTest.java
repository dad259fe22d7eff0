package org.companero.platform.knowledge.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.companero.platform.knowledge.text.DocumentKind;
import org.companero.platform.knowledge.text.DocumentReader;
import org.companero.platform.knowledge.text.DocumentText;
import org.junit.jupiter.api.Test;

class ChunkerTest {

    private static final ChunkSize SIZE = new ChunkSize(50, 12, 20, 1000);

    private final DocumentReader reader = new DocumentReader(Duration.ofSeconds(10));

    @Test
    void passages_are_whole_sentences_within_the_size_and_overlap() {
        var document = document(sentences(60));

        var chunks = cut(document, SIZE);

        assertThat(chunks).hasSizeGreaterThan(3).allSatisfy(chunk -> {
            assertThat(chunk.in(document.content())).startsWith("Sentence").endsWith(".");
            assertThat(words(chunk.in(document.content()))).isLessThanOrEqualTo(70);
        });
        for (int i = 1; i < chunks.size(); i++) {
            assertThat(chunks.get(i).start()).isLessThan(chunks.get(i - 1).end());
        }
    }

    @Test
    void the_last_sentences_are_not_left_alone() {
        var document = document(sentences(11));

        assertThat(cut(document, SIZE)).hasSize(1);
    }

    @Test
    void nothing_of_the_document_is_left_out() {
        var document = document("# One\n\n" + sentences(9) + "\n\n## Two\n\n" + sentences(3) + "\n\n## Three\n\nEnd.");

        var covered = cut(document, SIZE).stream()
                .flatMap(chunk -> IntStream.range(chunk.start(), chunk.end()).boxed())
                .collect(Collectors.toSet());

        document.blocks().forEach(block -> assertThat(covered).contains(block.start(), block.end() - 1));
    }

    @Test
    void a_section_begins_a_passage_that_carries_its_headings() {
        var document = document("# Sleep\n\n" + sentences(5) + "\n\n## Morning\n\n" + sentences(5));

        var chunks = cut(document, SIZE);

        assertThat(chunks.getLast().heading()).isEqualTo("Sleep › Morning");
        assertThat(chunks.getLast().in(document.content())).startsWith("Morning");
    }

    @Test
    void small_sections_share_a_passage() {
        var document = document("# A\n\nShort.\n\n# B\n\nShort too.\n\n# C\n\nAnd short.");

        assertThat(cut(document, SIZE)).hasSize(1);
    }

    @Test
    void text_without_full_stops_is_cut_between_words() {
        var document = document("word ".repeat(400));

        assertThat(cut(document, SIZE))
                .hasSizeGreaterThan(7)
                .allSatisfy(chunk -> assertThat(chunk.in(document.content()))
                        .startsWith("word")
                        .endsWith("word"));
    }

    @Test
    void a_passage_never_holds_more_tokens_than_the_model_reads() {
        var document = document(sentences(30));

        var chunks = new Chunker(new ChunkSize(250, 60, 40, 60), String::length).cut(document);

        assertThat(chunks)
                .allSatisfy(chunk ->
                        assertThat(chunk.in(document.content()).length()).isLessThanOrEqualTo(64));
    }

    private static List<Chunk> cut(DocumentText document, ChunkSize size) {
        return new Chunker(size, ChunkerTest::words).cut(document);
    }

    private DocumentText document(String markdown) {
        return reader.read(DocumentKind.MARKDOWN, markdown.getBytes(StandardCharsets.UTF_8));
    }

    private static String sentences(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("Sentence %d has exactly six words."::formatted)
                .collect(Collectors.joining(" "));
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
