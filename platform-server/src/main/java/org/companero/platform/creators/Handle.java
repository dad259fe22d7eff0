package org.companero.platform.creators;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The spelling of public handles.
final class Handle {

    static final String RULE = "must be 3 to 40 lower-case letters, digits or single hyphens";

    private static final Pattern VALID = Pattern.compile("(?=.{3,40}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> RESERVED = Set.of("admin", "api", "app", "demo", "help", "support", "www");
    private static final int LONGEST_STEM = 30;

    private Handle() {}

    static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    static boolean isReserved(String handle) {
        return RESERVED.contains(handle);
    }

    /// The closest handle to a name in any script; begins with `creator` where too little of the name remains.
    static String stemOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = trimmed(NOT_ALLOWED.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"));
        var stem = trimmed(slug.substring(0, Math.min(LONGEST_STEM, slug.length())));
        return isValid(stem) && !isReserved(stem) ? stem : trimmed("creator-" + stem);
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
