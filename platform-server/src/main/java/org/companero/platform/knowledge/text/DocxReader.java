package org.companero.platform.knowledge.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;

/// Reads Word documents in their body's order, then their notes.
final class DocxReader implements FormatReader {

    private static final long MAX_ENTRY_BYTES = 50L << 20;
    private static final double MIN_INFLATE_RATIO = 0.005;
    private static final Pattern HEADING_STYLE = Pattern.compile("(?:heading|t[ií]tulo|titre|berschrift)\\s*([1-6])");

    static {
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY_BYTES);
        ZipSecureFile.setMaxTextSize(MAX_ENTRY_BYTES);
        ZipSecureFile.setMinInflateRatio(MIN_INFLATE_RATIO);
    }

    @Override
    public DocumentText read(byte[] bytes, ReadingLimits limits) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var builder = new TextBuilder(limits);
            add(word, word.getBodyElements(), builder);
            word.getFootnotes().forEach(note -> add(word, note.getBodyElements(), builder));
            word.getEndnotes().forEach(note -> add(word, note.getBodyElements(), builder));
            return builder.build(null);
        } catch (IOException | RuntimeException failure) {
            if (unpacksTooFar(failure)) {
                throw new UnreadableDocumentException(Reason.TOO_MUCH_TEXT, failure);
            }
            throw failure;
        }
    }

    private static void add(XWPFDocument word, List<IBodyElement> elements, TextBuilder builder) {
        for (var element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> add(word, paragraph, builder);
                case XWPFTable table -> table.getRows().forEach(row -> builder.row(words(row)));
                case XWPFSDT control -> control.getContent().getText().lines().forEach(builder::paragraph);
                default -> {} // page breaks and the like hold no words
            }
        }
    }

    private static void add(XWPFDocument word, XWPFParagraph paragraph, TextBuilder builder) {
        var level = headingLevel(word, paragraph);
        if (level > 0) {
            builder.heading(level, paragraph.getText());
        } else if (paragraph.getNumID() != null) {
            builder.item(paragraph.getText());
        } else {
            builder.paragraph(paragraph.getText());
        }
    }

    private static int headingLevel(XWPFDocument word, XWPFParagraph paragraph) {
        var styles = word.getStyles();
        var id = paragraph.getStyle();
        if (id == null) {
            return 0;
        }
        var style = styles == null ? null : styles.getStyle(id);
        var name = style == null || style.getName() == null ? id : style.getName();
        var heading = HEADING_STYLE.matcher(name.toLowerCase(Locale.ROOT));
        if (heading.find()) {
            return Integer.parseInt(heading.group(1));
        }
        return name.equalsIgnoreCase("title") ? 1 : 0;
    }

    private static String words(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getTextRecursively().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    // The library tells a zip bomb by its message only.
    private static boolean unpacksTooFar(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("too large") || message.contains("max text size")) {
                return true;
            }
        }
        return false;
    }
}
