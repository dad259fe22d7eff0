package org.companero.platform.knowledge.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.companero.platform.knowledge.text.PdfLines.Line;

/// Tells headings from running text, and leaves out what repeats on every page.
final class PdfLayout {

    private static final double LARGER = 1.15;
    private static final double MUCH_LARGER = 1.5;
    private static final int LONGEST_HEADING = 120;
    private static final int PAGES_TO_SEE_REPETITION = 4;

    private final double bodySize;
    private final Set<String> repeated;

    private PdfLayout(double bodySize, Set<String> repeated) {
        this.bodySize = bodySize;
        this.repeated = repeated;
    }

    static PdfLayout of(List<List<Line>> pages) {
        return new PdfLayout(bodySize(pages), repeated(pages));
    }

    void write(List<Line> page, TextBuilder builder) {
        var kept = page.stream()
                .filter(line -> !repeated.contains(fingerprint(line)))
                .toList();
        var paragraph = new ArrayList<Line>();
        for (var line : kept) {
            if (!paragraph.isEmpty() && startsAnew(paragraph.getLast(), line)) {
                flush(paragraph, builder);
            }
            paragraph.add(line);
        }
        flush(paragraph, builder);
    }

    private boolean startsAnew(Line before, Line line) {
        var bothHeading = isLarge(before) && isLarge(line) && before.size() == line.size();
        return !bothHeading && (line.startsParagraph() || isLarge(before) != isLarge(line));
    }

    private void flush(List<Line> paragraph, TextBuilder builder) {
        if (paragraph.isEmpty()) {
            return;
        }
        var text = joined(paragraph);
        if (isLarge(paragraph.getFirst()) && text.length() <= LONGEST_HEADING && !text.endsWith(".")) {
            builder.heading(paragraph.getFirst().size() >= bodySize * MUCH_LARGER ? 1 : 2, text);
        } else {
            builder.paragraph(text);
        }
        paragraph.clear();
    }

    // A word divided at the line's end is put together again.
    private static String joined(List<Line> paragraph) {
        var text = new StringBuilder();
        for (var line : paragraph) {
            var divided = text.length() > 1
                    && text.charAt(text.length() - 1) == '-'
                    && Character.isLowerCase(text.charAt(text.length() - 2))
                    && Character.isLowerCase(line.text().charAt(0));
            if (divided) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(line.text());
        }
        return text.toString();
    }

    private boolean isLarge(Line line) {
        return bodySize > 0 && line.size() >= bodySize * LARGER;
    }

    /// The size most characters are set in.
    private static double bodySize(List<List<Line>> pages) {
        var characters = new TreeMap<Double, Integer>();
        pages.forEach(page ->
                page.forEach(line -> characters.merge(line.size(), line.text().length(), Integer::sum)));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /// Running heads and feet: first or last lines that stand on most pages, whatever their numbers.
    private static Set<String> repeated(List<List<Line>> pages) {
        if (pages.size() < PAGES_TO_SEE_REPETITION) {
            return Set.of();
        }
        var seen = new HashMap<String, Integer>();
        for (var page : pages) {
            var edges = new HashSet<String>();
            page.stream().limit(2).map(PdfLayout::fingerprint).forEach(edges::add);
            page.stream()
                    .skip(Math.max(0, page.size() - 2L))
                    .map(PdfLayout::fingerprint)
                    .forEach(edges::add);
            edges.forEach(edge -> seen.merge(edge, 1, Integer::sum));
        }
        seen.values().removeIf(count -> count < pages.size() * 0.6);
        return Set.copyOf(seen.keySet());
    }

    private static String fingerprint(Line line) {
        return line.text().replaceAll("\\d+", "#");
    }
}
