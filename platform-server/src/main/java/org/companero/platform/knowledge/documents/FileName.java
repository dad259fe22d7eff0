package org.companero.platform.knowledge.documents;

import java.util.regex.Pattern;

/// Makes a file's name fit to be stored and shown: no folders, no control characters, not too long.
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]+");

    private FileName() {}

    static String of(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var name = UNSHOWABLE.matcher(last).replaceAll("").strip();
        if (name.isEmpty()) {
            return "document";
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    // The end says what kind of file it is.
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var end = dot > name.length() - 10 ? name.substring(dot) : "";
        var kept = LONGEST - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + end;
    }
}
