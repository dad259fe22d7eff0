package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Trigger;

/// A keyword trigger listens for words, and no two triggers listen for the same.
final class EveryTriggerIsHeard implements Rule {

    /// No keyword: those are stripped.
    private static final String FIRST = " first message ";
    private static final String CALLED = " called ";

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Set<String> heard = new HashSet<>();
        return drawing.program().triggers().stream().flatMap(trigger -> switch (trigger) {
            case Trigger.FirstMessage first ->
                heard.add(FIRST) ? Stream.empty() : Stream.of(Problem.error("DUPLICATE_FIRST_MESSAGE", first));
            case Trigger.Called called ->
                heard.add(CALLED) ? Stream.empty() : Stream.of(Problem.error("DUPLICATE_CALLED", called));
            case Trigger.Keyword keyword -> check(keyword, heard);
        });
    }

    private static Stream<Problem> check(Trigger.Keyword trigger, Set<String> heard) {
        if (trigger.words().isEmpty()) {
            return Stream.of(Problem.error("NO_KEYWORD", trigger));
        }
        return trigger.words().stream().flatMap(word -> {
            if (word.isBlank()) {
                return Stream.of(Problem.error("KEYWORD_EMPTY", trigger));
            }
            return heard.add(word.strip().toLowerCase(Locale.ROOT))
                    ? Stream.empty()
                    : Stream.of(Problem.error("DUPLICATE_KEYWORD", trigger, NodeNames.shortened(word.strip())));
        });
    }
}
