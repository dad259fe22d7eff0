package org.companero.protocol.text;

/// Cuts a text that is too long, between two characters.
public final class Cut {

    private Cut() {}

    /// The text, or as much of its beginning as fits.
    ///
    /// @param length in UTF-16 units, at least 1
    public static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splitsPair ? length - 1 : length);
    }
}
