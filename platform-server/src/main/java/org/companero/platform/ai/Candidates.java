package org.companero.platform.ai;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.platform.knowledge.chunks.Sentences;
import org.companero.platform.knowledge.chunks.Sentences.Span;

/// Finds the sentences of passages that could answer something. Headings could not; they say what follows is about.
final class Candidates {

    private static final int LONGEST_HEADING = 80;
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern LIST_MARK = Pattern.compile("(?:[-*+•–·]|\\d{1,2}[.)])\\s.*", Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile(".*[.!?…:;。]['\"”’»)*_]*", Pattern.DOTALL);

    private final Set<String> seen = new HashSet<>();
    private final List<Candidate> found = new ArrayList<>();

    private Candidates() {}

    /// The sentences of the passages, best passage first and each in reading order. A sentence that several passages
    /// share belongs to the best of them.
    static List<Candidate> of(List<FoundPassage> passages) {
        var candidates = new Candidates();
        for (int rank = 0; rank < passages.size(); rank++) {
            var passage = passages.get(rank).passage();
            var heading = passage.heading() == null ? "" : passage.heading();
            candidates.read(rank, passage.text(), heading);
        }
        return candidates.found;
    }

    private void read(int rank, String text, String heading) {
        var spans = Sentences.of(text);
        String topic = heading;
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var sentence = span.in(text);
            if (isHeading(text, spans, i)) {
                topic = Wording.plain(sentence);
                continue;
            }
            var kind = isListItem(text, spans, i) ? Candidate.Kind.LIST_ITEM : Candidate.Kind.PROSE;
            if (seen.add(BLANK.matcher(sentence).replaceAll(" "))) {
                var about = topic.isEmpty() ? sentence : topic + ": " + sentence;
                found.add(new Candidate(rank, i, span.start(), span.end(), kind, sentence, about));
            }
            if (kind == Candidate.Kind.PROSE) {
                topic = sentence.endsWith(":") ? Wording.plain(sentence) : heading;
            }
        }
    }

    // A short line on its own that ends like no sentence, with something below it.
    private static boolean isHeading(String text, List<Span> spans, int i) {
        var span = spans.get(i);
        var line = span.in(text);
        if (line.startsWith("#")) {
            return true;
        }
        return line.length() <= LONGEST_HEADING
                && i + 1 < spans.size()
                && !ENDS.matcher(line).matches()
                && (span.start() == 0 || text.startsWith("\n\n", span.start() - 2))
                && text.startsWith("\n\n", span.end());
    }

    // Items stand line by line, without an empty line between them, or carry a mark.
    private static boolean isListItem(String text, List<Span> spans, int i) {
        var span = spans.get(i);
        return LIST_MARK.matcher(span.in(text)).matches()
                || breaksOnce(text, span.end())
                || (i > 0 && breaksOnce(text, spans.get(i - 1).end()) && startsLine(text, span));
    }

    private static boolean breaksOnce(String text, int end) {
        return text.startsWith("\n", end) && !text.startsWith("\n\n", end);
    }

    private static boolean startsLine(String text, Span span) {
        return span.start() > 0 && text.charAt(span.start() - 1) == '\n';
    }
}
