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
    private static final String ENROLMENT = " enrolment ";
    private static final String LINK = " link ";

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Set<String> heard = new HashSet<>();
        return drawing.program().triggers().stream().flatMap(trigger -> switch (trigger) {
            case Trigger.FirstMessage first -> once(FIRST, "DUPLICATE_FIRST_MESSAGE", first, heard);
            case Trigger.Called called -> once(CALLED, "DUPLICATE_CALLED", called, heard);
            case Trigger.Enrolment enrolment -> once(ENROLMENT, "DUPLICATE_ENROLMENT", enrolment, heard);
            case Trigger.FromLink link -> once(LINK + link.code(), "DUPLICATE_LINK", link, heard);
            case Trigger.Keyword keyword -> Stream.concat(check(keyword, heard), languages(keyword, heard));
            default -> Stream.empty();
        });
    }

    private static Stream<Problem> once(String what, String code, Trigger trigger, Set<String> heard) {
        return heard.add(what) ? Stream.empty() : Stream.of(Problem.error(code, trigger));
    }

    private static Stream<Problem> check(Trigger.Keyword trigger, Set<String> heard) {
        if (trigger.heard().findAny().isEmpty()) {
            return Stream.of(Problem.error("NO_KEYWORD", trigger));
        }
        return trigger.words().stream().flatMap(word -> check(trigger, word, heard));
    }

    private static Stream<Problem> check(Trigger.Keyword trigger, String word, Set<String> heard) {
        if (word.isBlank()) {
            return Stream.of(Problem.error("KEYWORD_EMPTY", trigger));
        }
        return heard.add(plain(word))
                ? Stream.empty()
                : Stream.of(Problem.error("DUPLICATE_KEYWORD", trigger, NodeNames.shortened(word.strip())));
    }

    /// The same word may well be used in several languages.
    private static Stream<Problem> languages(Trigger.Keyword trigger, Set<String> heard) {
        Set<String> own = new HashSet<>();
        trigger.words().forEach(word -> own.add(plain(word)));
        return trigger.languages().entrySet().stream().flatMap(entry -> {
            if (!LanguageIsTag.isTag(entry.getKey())) {
                return Stream.of(
                        Problem.error("KEYWORD_LANGUAGE_UNKNOWN", trigger, NodeNames.shortened(entry.getKey())));
            }
            return entry.getValue().stream()
                    .filter(word -> own.add(plain(word)))
                    .flatMap(word -> check(trigger, word, heard));
        });
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
