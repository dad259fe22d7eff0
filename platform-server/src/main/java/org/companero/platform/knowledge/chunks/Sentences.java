package org.companero.platform.knowledge.chunks;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the sentences of a text.
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "e.g", "i.e", "approx", "no", "fig", "figs", "eq", "al",
            "inc", "ltd", "jr", "sr", "u.s", "sra", "dra", "ud", "uds", "p.ej", "pág", "art", "núm", "aprox");

    private Sentences() {}

    /// A sentence's place in its text, in UTF-16 units; the end is exclusive.
    public record Span(int start, int end) {

        public String in(String text) {
            return text.substring(start, end);
        }
    }

    /// The sentences in order, without the blanks between them. A line break in the text always ends a sentence.
    public static List<Span> of(String text) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        var spans = new ArrayList<Span>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && endsInAbbreviation(text, start, end)) {
                continue;
            }
            addLines(text, start, end, spans);
            start = end;
        }
        addLines(text, start, text.length(), spans);
        return spans;
    }

    private static boolean endsInAbbreviation(String text, int start, int end) {
        var sentence = text.substring(start, end);
        if (sentence.endsWith("\n")) {
            return false;
        }
        var trimmed = sentence.strip();
        if (!trimmed.endsWith(".")) {
            return false;
        }
        var word = trimmed.substring(trimmed.lastIndexOf(' ') + 1, trimmed.length() - 1);
        return word.length() == 1 && Character.isUpperCase(word.charAt(0))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void addLines(String text, int start, int end, List<Span> spans) {
        int from = start;
        while (from < end) {
            int line = text.indexOf('\n', from);
            int to = line < 0 || line >= end ? end : line;
            addTrimmed(text, from, to, spans);
            from = to + 1;
        }
    }

    private static void addTrimmed(String text, int start, int end, List<Span> spans) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }
}
