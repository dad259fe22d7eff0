package org.companero.platform.knowledge.text;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;

/// Reads PDF page by page; what is set larger than the running text is a heading.
final class PdfReader implements FormatReader {

    private static final int MAX_PAGES = 5000;

    @Override
    public DocumentText read(byte[] bytes, ReadingLimits limits) throws IOException {
        try (var source = new RandomAccessReadBuffer(bytes);
                // Decoded streams go to a temporary file: a small file can unpack to gigabytes.
                var pdf = Loader.loadPDF(source, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            var count = pdf.getNumberOfPages();
            if (count > MAX_PAGES) {
                throw new UnreadableDocumentException(Reason.TOO_MUCH_TEXT);
            }
            var lines = new PdfLines(limits);
            for (int page = 1; page <= count; page++) {
                lines.readPage(pdf, page);
            }
            return assemble(lines, count, limits);
        } catch (InvalidPasswordException _) {
            throw new UnreadableDocumentException(Reason.PASSWORD_PROTECTED);
        }
    }

    private static DocumentText assemble(PdfLines lines, int pages, ReadingLimits limits) {
        var builder = new TextBuilder(limits);
        var layout = PdfLayout.of(lines.pages());
        int number = 0;
        for (var page : lines.pages()) {
            builder.page(++number);
            layout.write(page, builder);
        }
        return builder.build(pages);
    }
}
