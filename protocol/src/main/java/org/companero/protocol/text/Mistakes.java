package org.companero.protocol.text;

/// How far a word is from how it should have been typed.
public final class Mistakes {

    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Mistakes() {}

    /// As many as a word of that length may have and still be taken for it.
    public static int allowed(String word) {
        return word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
    }

    /// Whether the typed word is the other one with no more mistakes than that: letters that are put in, left
    /// out, changed, or exchanged with their neighbour.
    public static boolean within(int most, String typed, String word) {
        if (Math.abs(typed.length() - word.length()) > most) {
            return false;
        }
        return most == 0 ? typed.equals(word) : count(typed, word) <= most;
    }

    private static int count(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (exchanged(left, right, i, j)) {
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

    private static boolean exchanged(String left, String right, int i, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
