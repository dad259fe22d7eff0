package org.companero.platform.ai;

import java.util.List;
import java.util.regex.Pattern;

/// Turns sentences of a document into text to be shown: without Markdown's marks, list items on lines of their own.
final class Wording {

    private static final Pattern LEADING_MARK = Pattern.compile("^(?:#{1,6}|>|[-*+•–·]|\\d{1,2}[.)])\\s+");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]+)\\]\\([^)\\s]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|`+)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern LIGHT_EMPHASIS =
            Pattern.compile("(?<![\\w*])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\w*])");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private Wording() {}

    /// The words without their marks.
    static String plain(String sentence) {
        var line = LEADING_MARK.matcher(sentence.strip()).replaceFirst("");
        line = LINK.matcher(line).replaceAll("$1");
        line = EMPHASIS.matcher(line).replaceAll("$2");
        line = LIGHT_EMPHASIS.matcher(line).replaceAll("$2");
        return BLANK.matcher(line).replaceAll(" ");
    }

    /// What `next` adds to an answer whose last sentence is `last`: the gap and the words.
    static String continuing(List<Candidate> before, Candidate next) {
        var words = next.kind() == Candidate.Kind.LIST_ITEM ? "• " + plain(next.text()) : plain(next.text());
        if (before.isEmpty()) {
            return words;
        }
        var last = before.getLast();
        if (last.passage() != next.passage()) {
            return "\n\n" + words;
        }
        return (isItem(last) || isItem(next) ? "\n" : " ") + words;
    }

    private static boolean isItem(Candidate candidate) {
        return candidate.kind() == Candidate.Kind.LIST_ITEM;
    }
}
