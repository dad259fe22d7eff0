package org.companero.protocol.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in which `{{name}}` stands for a variable.
public final class Template {

    /// The longest text that filling in can make, in characters.
    static final int MAX_LENGTH = 16_000;

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*+)}}");

    private Template() {}

    /// Fills the variables in, once: a value that itself holds `{{name}}` stays as it is, so that nobody can ask for
    /// another's variable by writing its name. What is not known is filled with nothing.
    static String fill(String text, UnaryOperator<String> values) {
        if (!text.contains("{{")) {
            return Cut.to(text, MAX_LENGTH);
        }
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        int end = 0;
        while (filled.length() < MAX_LENGTH && places.find()) {
            filled.append(text, end, places.start());
            filled.append(values.apply(places.group(1).strip()));
            end = places.end();
        }
        if (filled.length() < MAX_LENGTH) {
            filled.append(text, end, text.length());
        }
        return Cut.to(filled.toString(), MAX_LENGTH);
    }

    /// The name that the whole text asks for, if it is nothing else.
    static Optional<String> only(String text) {
        Matcher place = PLACE.matcher(text.strip());
        return place.matches() ? Optional.of(place.group(1).strip()) : Optional.empty();
    }

    /// The names that the text asks for, in their order.
    public static List<String> names(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1).strip())
                .distinct()
                .toList();
    }
}
