package org.companero.protocol.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program says which language its texts are in, as a tag such as `en` or `es-MX`.
final class LanguageIsTag implements Rule {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}");

    @Override
    public Stream<Problem> check(Drawing drawing) {
        String language = drawing.program().language();
        return isTag(language)
                ? Stream.empty()
                : Stream.of(Problem.overall("LANGUAGE_UNKNOWN", NodeNames.shortened(language)));
    }

    static boolean isTag(String language) {
        return TAG.matcher(language).matches();
    }
}
