package org.companero.protocol.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the variable that somebody may have meant. Gives up after some looks: a program full of mistakes needs other
/// help first.
final class Spelling {

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final int MAX_LENGTH = 40;
    private static final int MAX_MISTAKES = 2;

    private final List<String> known;
    private int looksLeft = 50;

    Spelling(Set<String> known) {
        this.known = known.stream().filter(name -> !name.isBlank()).sorted().toList();
    }

    Optional<String> nearest(String name) {
        if (name.length() > MAX_LENGTH || looksLeft-- <= 0) {
            return Optional.empty();
        }
        String plain = OTHER_SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("_");
        int allowed = Math.min(MAX_MISTAKES, plain.length() / 3);
        Optional<String> best = Optional.empty();
        int fewest = allowed + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - plain.length()) < fewest) {
                int mistakes = distance(plain, candidate);
                if (mistakes < fewest) {
                    fewest = mistakes;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    /// Levenshtein's: how many letters have to be put in, taken out or changed.
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
