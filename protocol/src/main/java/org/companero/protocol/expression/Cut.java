package org.companero.protocol.expression;

/// Cuts a text that is too long, between two characters.
final class Cut {

    private Cut() {}

    static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splitsPair ? length - 1 : length);
    }
}
