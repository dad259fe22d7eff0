package org.companero.studio.admin.account;

import java.util.Locale;
import java.util.Set;

/// A first impression of a password, while it is typed. The server, which knows more, has the last word.
///
/// It counts how many bits a guesser who tries repetitions, runs like *abc* and keyboard rows first would still need:
/// a repeated or neighbouring character adds one, a common word's characters one each, any other the logarithm of the
/// characters there are of its kind.
enum PasswordStrength {
    NONE,
    WEAK,
    FAIR,
    STRONG;

    private static final int SHORTEST = 10;
    private static final double FAIR_BITS = 40;
    private static final double STRONG_BITS = 75;
    private static final Set<String> COMMON =
            Set.of("password", "contraseña", "contrasena", "qwerty", "companero", "compañero", "welcome", "letmein");

    static PasswordStrength of(String password) {
        if (password.isEmpty()) {
            return NONE;
        }
        double bits = bits(password);
        if (password.length() < SHORTEST || bits < FAIR_BITS) {
            return WEAK;
        }
        return bits < STRONG_BITS ? FAIR : STRONG;
    }

    /// How much of the bar is filled, 0 to 1.
    double share() {
        return ordinal() / 3.0;
    }

    private static double bits(String password) {
        double bits = 0;
        char before = 0;
        for (char letter : withoutCommonWords(password).toCharArray()) {
            bits += Math.abs(letter - before) <= 1 ? 1 : Math.log(kindOf(letter)) / Math.log(2);
            before = letter;
        }
        return bits;
    }

    private static String withoutCommonWords(String password) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : COMMON) {
            left = left.replace(word, word.substring(0, 1));
        }
        return left.length() == password.length() ? password : left;
    }

    private static int kindOf(char letter) {
        if (Character.isDigit(letter)) {
            return 10;
        }
        return Character.isLetter(letter) ? 26 : 33;
    }
}
