package org.companero.protocol.program;

/// The form of a variable's name: a lower-case letter, then lower-case letters, digits and `_`, at most 40 in all.
public final class Variables {

    /// Always there: the last thing the person wrote.
    public static final String INPUT = "input";

    private static final int MAX_LENGTH = 40;

    private Variables() {}

    public static boolean isName(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int at = 1; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!isLetter(sign) && !(sign >= '0' && sign <= '9') && sign != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }
}
