package org.companero.platform.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.companero.platform.knowledge.chunks.Sentences;

/// Cuts a text that arrives in pieces into sentences, each with the marks that follow its full stop.
final class DraftSentences {

    private static final Pattern ONLY_MARKS = Pattern.compile("(?:\\[\\d{1,2}(?:\\s*,\\s*\\d{1,2})*]|[\\s.,;])+");

    private final StringBuilder rest = new StringBuilder();

    /// The sentences that are complete now that this piece has come.
    List<String> add(String piece) {
        rest.append(piece);
        var sentences = sentences();
        if (sentences.size() < 2) {
            return List.of();
        }
        var last = sentences.removeLast();
        if (ONLY_MARKS.matcher(last).matches() || last.startsWith("[")) {
            return List.of(); // marks belong to the sentence before, and more of them may come
        }
        rest.delete(0, rest.lastIndexOf(last));
        return sentences;
    }

    /// What is left when the text is complete.
    List<String> rest() {
        return sentences();
    }

    private List<String> sentences() {
        var text = rest.toString();
        var sentences = new ArrayList<String>();
        for (var span : Sentences.of(text)) {
            var sentence = span.in(text);
            while (sentence.startsWith("[") && !sentences.isEmpty()) {
                int end = sentence.indexOf(']') + 1;
                if (end == 0) {
                    break;
                }
                sentences.add(sentences.removeLast() + " " + sentence.substring(0, end));
                sentence = sentence.substring(end).replaceFirst("^[\\s.,;]+", "");
            }
            if (!sentence.isBlank()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
