package org.companero.protocol.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.api.Choice;
import org.companero.protocol.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds the option that a person means. In doubt, none: asking again is better than going the wrong way.
final class Options {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,3})[.)]?");
    private static final Pattern DIVIDED =
            Pattern.compile("\\s*(?:[,;+\\n]|\\b(?:and|y|e)\\b)\\s*|(?<=\\d)\\s+(?=\\d)");
    private static final Set<String> NONE = Set.of("none", "nothing", "ninguno", "ninguna", "nada");
    private static final int MAX_BESIDES = 5;
    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "never", "nor", "neither", "without", "hardly", "dont", "didnt", "doesnt", "isnt", "wasnt",
            "arent", "cant", "wont", "havent", "hasnt", "ni", "nunca", "jamas", "tampoco", "sin", "nada");

    private final List<Choice> options;
    private final String text;
    private final List<String> words;

    private Options(List<Choice> options, String text) {
        this.options = options;
        this.text = Words.fold(text);
        this.words = Words.of(text);
    }

    /// @param pressed the id of the pressed button, or null for words
    /// @param text the words, or the label of the button
    static Optional<Choice> choose(List<Choice> options, @Nullable String pressed, String text) {
        for (Choice option : options) {
            if (option.id().equals(pressed)) {
                return Optional.of(option);
            }
        }
        Options all = new Options(options, text);
        return all.byLabel()
                .or(all::byNumber)
                .or(() -> all.only(option -> Words.fold(option.label()).startsWith(all.text)))
                .or(() -> all.only(option -> Words.contain(Words.of(option.label()), all.words)))
                .or(all::byMention);
    }

    private Optional<Choice> byLabel() {
        return options.stream()
                .filter(option -> Words.fold(option.label()).equals(text))
                .findFirst();
    }

    /// Several options: by their places or words, divided by commas, "and" or lines; nothing if any part is none of
    /// them.
    static Optional<List<Choice>> chooseSeveral(List<Choice> options, @Nullable String pressed, String text) {
        if (pressed != null) {
            return choose(options, pressed, text).map(List::of);
        }
        Optional<Choice> whole = options.stream()
                .filter(option -> Words.fold(option.label()).equals(Words.fold(text)))
                .findFirst();
        if (whole.isPresent()) {
            return whole.map(List::of);
        }
        List<String> parts = Stream.of(DIVIDED.split(Words.fold(text)))
                .filter(part -> !part.isBlank())
                .toList();
        if (NONE.contains(Words.fold(text))) {
            return Optional.of(List.of());
        }
        List<Choice> chosen = parts.stream()
                .flatMap(part -> choose(options, null, part).stream())
                .toList();
        return parts.isEmpty() || chosen.size() < parts.size()
                ? Optional.empty()
                : Optional.of(options.stream().filter(chosen::contains).toList());
    }

    private Optional<Choice> only(Predicate<Choice> wanted) {
        List<Choice> found = text.isEmpty()
                ? List.of()
                : options.stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The option's place, from 1, unless a label speaks of that number itself.
    private Optional<Choice> byNumber() {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || options.stream().anyMatch(option -> Words.contain(Words.of(option.label()), words))) {
            return Optional.empty();
        }
        int place = Integer.parseInt(number.group(1));
        return place >= 1 && place <= options.size() ? Optional.of(options.get(place - 1)) : Optional.empty();
    }

    /// "I slept badly" means "Badly"; "not badly" and "well or badly" mean neither; of "Well" and "Very well"
    /// the longer one is meant. A question, or a long sentence, has a meaning of its own.
    private Optional<Choice> byMention() {
        if (text.contains("?")) {
            return Optional.empty();
        }
        List<Choice> named = options.stream()
                .filter(option -> Words.contain(words, Words.of(option.label())))
                .toList();
        return named.stream()
                .filter(option -> {
                    List<String> label = Words.of(option.label());
                    return named.stream().allMatch(other -> Words.contain(label, Words.of(other.label())))
                            && !meansMore(label);
                })
                .findFirst();
    }

    private boolean meansMore(List<String> label) {
        List<String> rest = words.stream().filter(word -> !label.contains(word)).toList();
        return rest.size() > MAX_BESIDES || rest.stream().anyMatch(NEGATIONS::contains);
    }
}
