package org.companero.protocol.program;

import java.util.regex.Pattern;

/// The form of a variable's name: a lower-case letter, then lower-case letters, digits and `_`, at most 40 in all.
public final class Variables {

    /// Always there: the last thing the person wrote.
    public static final String INPUT = "input";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Variables() {}

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
