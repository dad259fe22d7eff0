package org.companero.platform.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private final DocumentReader reader = new DocumentReader(Duration.ofSeconds(20));

    @Test
    void a_pdf_keeps_its_pages_and_headings() {
        var text = read("guide.pdf", SampleFiles.pdf("Sleep well", "Rise at the same time every day.", "Page two."));

        assertThat(text.pages()).isEqualTo(2);
        assertThat(text.blocks().getFirst().kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(text.words(text.blocks().get(1))).isEqualTo("Rise at the same time every day.");
        assertThat(text.blocks().getLast().page()).isEqualTo(2);
    }

    @Test
    void a_word_document_keeps_its_headings_and_tables() {
        var text = read("guide.docx", SampleFiles.docx("Evening", "Dim the lights.", "Hour", "Habit"));

        assertThat(text.blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.TABLE_ROW);
        assertThat(text.content()).isEqualTo("Evening\n\nDim the lights.\n\nHour | Habit");
    }

    @Test
    void markdown_is_read_without_its_marks() {
        var text =
                read("guide.md", "# Evening\n\nDim **all** lights, see [here](https://example.org).\n\n- one\n- two\n");

        assertThat(text.content()).isEqualTo("Evening\n\nDim all lights, see here.\n\none\ntwo");
    }

    @Test
    void hostile_html_is_read_for_its_visible_words_only() {
        var text = read("page.html", """
                <html><head><title>x</title><script>steal()</script></head><body onload="steal()">
                <h2>Evening</h2><p style="display:none">hidden</p><p>Dim the <b>lights</b>.<script>steal()</script></p>
                <iframe src="javascript:steal()"></iframe><svg><text>drawn</text></svg>
                <ul><li>one<li>two</ul><table><tr><td>a<td>b</table><p>open <div>never closed
                """);

        assertThat(text.content()).isEqualTo("Evening\n\nDim the lights.\n\none\ntwo\n\na | b\n\nopen\n\nnever closed");
    }

    @Test
    void deeply_nested_html_ends_in_text_or_a_reason() {
        var deep = "<div>".repeat(50_000) + "deep words stand here";

        assertThat(outcome("deep.html", deep.getBytes(StandardCharsets.UTF_8))).isIn("read", "NO_TEXT");
    }

    @Test
    void the_content_tells_the_kind_whatever_the_name_says() {
        var pdf = SampleFiles.pdf("Title", "Text.", "More.");

        assertThat(reader.kindOf("notes.txt", pdf)).isEqualTo(DocumentKind.PDF);
        assertThat(reader.kindOf("", SampleFiles.docx("a", "b", "c", "d"))).isEqualTo(DocumentKind.DOCX);
    }

    @Test
    void a_password_protected_pdf_is_rejected_as_such() {
        assertThat(outcome("secret.pdf", SampleFiles.protectedPdf("secret"))).isEqualTo("PASSWORD_PROTECTED");
    }

    @Test
    void a_password_protected_word_document_is_rejected_as_such() {
        assertThat(outcome("secret.docx", SampleFiles.protectedDocx("secret"))).isEqualTo("PASSWORD_PROTECTED");
    }

    @Test
    void a_scanned_pdf_is_rejected_for_having_no_text() {
        assertThat(outcome("scan.pdf", SampleFiles.scannedPdf())).isEqualTo("NO_TEXT");
    }

    @Test
    void a_truncated_word_document_is_rejected_as_damaged() {
        var whole = SampleFiles.docx("a", "b", "c", "d");

        assertThat(outcome("torn.docx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo("CORRUPT_FILE");
    }

    @Test
    void a_word_document_that_unpacks_without_end_is_rejected() {
        assertThat(outcome("bomb.docx", SampleFiles.zipBombDocx(60 << 20))).isEqualTo("TOO_MUCH_TEXT");
    }

    @Test
    void reading_ends_when_the_time_is_over() {
        var hurried = new DocumentReader(Duration.ZERO);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> hurried.read(DocumentKind.TEXT, "Some words.".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    private String outcome(String name, byte[] bytes) {
        try {
            reader.read(reader.kindOf(name, bytes), bytes);
            return "read";
        } catch (UnreadableDocumentException refused) {
            return refused.reason().name();
        }
    }

    private DocumentText read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private DocumentText read(String name, byte[] bytes) {
        return reader.read(reader.kindOf(name, bytes), bytes);
    }
}
