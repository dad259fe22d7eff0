package org.companero.protocol.safeguarding;

/// Whether a word may be another one, mistyped: letters left out, added, changed or swapped behind the first one.
final class Misspelling {

    private static final int LONG = 5;
    private static final int VERY_LONG = 10;

    private Misspelling() {}

    /// How many mistakes a word of this length may have. A short one none, since too many others are near it.
    static int mistakes(int length) {
        if (length < LONG) {
            return 0;
        }
        return length < VERY_LONG ? 1 : 2;
    }

    static boolean of(String meant, String typed) {
        int mistakes = mistakes(meant.length());
        return mistakes > 0
                && meant.charAt(0) == typed.charAt(0)
                && Math.abs(meant.length() - typed.length()) <= mistakes
                && isNear(meant, 1, typed, 1, mistakes);
    }

    /// Goes along both to the first difference, and tries what it may have been.
    private static boolean isNear(String meant, int from, String typed, int at, int mistakes) {
        int one = from;
        int other = at;
        while (one < meant.length() && other < typed.length() && meant.charAt(one) == typed.charAt(other)) {
            one++;
            other++;
        }
        int left = Math.max(meant.length() - one, typed.length() - other);
        if (left <= mistakes) {
            return true;
        }
        return mistakes > 0
                && (isNear(meant, one + 1, typed, other + 1, mistakes - 1)
                        || isNear(meant, one + 1, typed, other, mistakes - 1)
                        || isNear(meant, one, typed, other + 1, mistakes - 1)
                        || (areSwapped(meant, one, typed, other)
                                && isNear(meant, one + 2, typed, other + 2, mistakes - 1)));
    }

    private static boolean areSwapped(String meant, int one, String typed, int other) {
        return one + 1 < meant.length()
                && other + 1 < typed.length()
                && meant.charAt(one) == typed.charAt(other + 1)
                && meant.charAt(one + 1) == typed.charAt(other);
    }
}
