package org.companero.protocol.safeguarding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.companero.protocol.safeguarding.OptOut.Wish;
import org.companero.protocol.text.Words;

/// Finds out whether a message is nothing but STOP, BAJA and the like, or START, ALTA and the like.
///
/// Some of these words are good answers to a question too. They are sure only where they are written in capitals, as
/// people are told to write them; whoever awaits an answer should take the others for one.
public final class OptOutWords {

    // Nothing longer is a command.
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 200;

    private static final Map<List<String>, OptOut> PHRASES = new HashMap<>();
    private static final Set<List<String>> POLITE = new HashSet<>();

    static {
        for (Resources.Line line : Resources.lines("opt_out.txt")) {
            List<String> words = Words.of(line.line());
            if (line.section().equals("polite")) {
                POLITE.add(words);
            } else {
                PHRASES.putIfAbsent(words, optOut(line.section().split(" ")));
            }
        }
    }

    private OptOutWords() {}

    /// What the message wants, if that is all it says.
    public static Optional<OptOut> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = Words.of(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return Optional.ofNullable(PHRASES.get(withoutPoliteness(words)))
                .map(found ->
                        found.sure() || !isInCapitals(text) ? found : new OptOut(found.wish(), found.language(), true));
    }

    private static OptOut optOut(String[] section) {
        return new OptOut(section[0].equals("stop") ? Wish.STOP : Wish.START, section[1], section.length == 2);
    }

    private static List<String> withoutPoliteness(List<String> words) {
        List<String> rest = words;
        for (boolean shorter = true; shorter; ) {
            List<String> before = rest;
            for (List<String> polite : POLITE) {
                rest = without(rest, polite);
            }
            shorter = rest.size() < before.size();
        }
        return rest;
    }

    private static List<String> without(List<String> words, List<String> polite) {
        int rest = words.size() - polite.size();
        if (rest < 1) {
            return words;
        }
        if (words.subList(0, polite.size()).equals(polite)) {
            return words.subList(polite.size(), words.size());
        }
        return words.subList(rest, words.size()).equals(polite) ? words.subList(0, rest) : words;
    }

    private static boolean isInCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }
}
