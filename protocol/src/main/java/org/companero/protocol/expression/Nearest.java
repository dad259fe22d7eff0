package org.companero.protocol.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that somebody may have meant.
final class Nearest {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_MISTAKES = 3;
    private static final int MOST_NAMES = 1000;

    private Nearest() {}

    /// The known name with the fewest mistakes, of several the first in the alphabet; none if all are far.
    static Optional<String> of(String name, Collection<String> known) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = name.toLowerCase(Locale.ROOT);
        int fewest = Math.min(MAX_MISTAKES, 1 + plain.length() / 3);
        Optional<String> best = Optional.empty();
        for (String candidate : known.stream().sorted().limit(MOST_NAMES).toList()) {
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

    /// How many letters have to be put in, taken out, changed, or changed with their neighbour.
    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[right.length()];
    }
}
