package org.companero.protocol.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.jspecify.annotations.Nullable;

/// Something about a program its creator should know.
///
/// @param code stable, upper snake case, such as `DEAD_END`; also the key of its text
/// @param node the node it is about, or null for the whole program
/// @param outlet the outlet it is about, if one
/// @param words what the text names, in its order; a word such as `kind.wait` is itself the key of a text
public record Problem(
        Severity severity,
        String code,
        @Nullable NodeId node,
        @Nullable String outlet,
        List<String> words) {

    private static final String TEXTS = "org.companero.protocol.rules.problems";

    public Problem {
        words = List.copyOf(words);
    }

    static Problem error(String code, Node node, String... words) {
        return new Problem(Severity.ERROR, code, node.id(), null, List.of(words));
    }

    static Problem warning(String code, Node node, String... words) {
        return new Problem(Severity.WARNING, code, node.id(), null, List.of(words));
    }

    /// About the whole program.
    static Problem overall(String code, String... words) {
        return new Problem(Severity.ERROR, code, null, null, List.of(words));
    }

    /// About the whole program, and no obstacle.
    static Problem overallWarning(String code, String... words) {
        return new Problem(Severity.WARNING, code, null, null, List.of(words));
    }

    Problem at(Outlet place) {
        return new Problem(severity, code, node, place.id(), words);
    }

    /// How much it matters.
    public enum Severity {
        /// Keeps the program from being published.
        @JsonProperty("error")
        ERROR,
        /// Worth a look.
        @JsonProperty("warning")
        WARNING
    }

    /// What is wrong and what to do: in Spanish for a Spanish locale, else in English, whatever the machine speaks.
    public String message(Locale locale) {
        ResourceBundle texts = texts(locale);
        String exact = code + "." + words.size();
        String text = texts.getString(texts.containsKey(exact) ? exact : code);
        Object[] named = words.stream()
                .map(word -> word.startsWith("kind.") && texts.containsKey(word) ? texts.getString(word) : word)
                .toArray();
        return new MessageFormat(text, locale).format(named);
    }

    static ResourceBundle texts(Locale locale) {
        boolean spanish = locale.getLanguage().equals("es");
        return ResourceBundle.getBundle(TEXTS, spanish ? Locale.of("es") : Locale.ROOT);
    }
}
