package org.companero.platform.knowledge.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects the lines of a PDF with the size of their letters.
final class PdfLines extends PDFTextStripper {

    private static final Logger log = LoggerFactory.getLogger(PdfLines.class);

    private final ReadingLimits limits;
    private final List<List<Line>> pages = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<Line> page = new ArrayList<>();
    private long characters;
    private double size;
    private boolean startsParagraph;

    /// @param size the largest letter, in points as shown; 0 when unknown
    /// @param startsParagraph whether a new paragraph begins here
    record Line(String text, double size, boolean startsParagraph) {}

    PdfLines(ReadingLimits limits) {
        this.limits = limits;
    }

    List<List<Line>> pages() {
        return pages;
    }

    /// Reads one page. A damaged page counts as empty, the others are read all the same.
    ///
    /// @param number from 1
    void readPage(PDDocument pdf, int number) {
        limits.checkTime();
        page = new ArrayList<>();
        startsParagraph = true;
        setStartPage(number);
        setEndPage(number);
        try {
            getText(pdf);
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException damaged) {
            log.debug("Page {} of a PDF cannot be read", number, damaged);
        }
        endLine();
        pages.add(page);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        limits.checkTime();
        characters += text.length();
        limits.checkLength(characters);
        words.append(text);
        for (var position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
        }
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
        startsParagraph = true;
    }

    private void endLine() {
        var text = CleanText.line(words.toString());
        if (!text.isEmpty()) {
            page.add(new Line(text, size, startsParagraph));
            startsParagraph = false;
        }
        words.setLength(0);
        size = 0;
    }
}
