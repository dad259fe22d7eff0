package org.companero.protocol.expression;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A function or an operator that expressions may use, with all that is told about it. Registered once: the
/// checker, the evaluation, the studio's proposals and the reference page all read it here.
///
/// @param operator whether it is written between its arguments rather than before them
/// @param english what it gives, as a sentence
/// @param result what the example gives, as a template of an English program shows it
record Function(
        String name,
        boolean operator,
        List<Overload> overloads,
        String english,
        String spanish,
        String example,
        String result)
        implements Entry {

    private static final Set<String> SIGNS = Set.of(
            "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_", "_*_", "_/_", "_%_", "-_", "@in", "_[_]");

    Function {
        overloads = List.copyOf(overloads);
    }

    static Draft named(String name) {
        return new Draft(name);
    }

    @Override
    public String sentence(Locale locale) {
        return Language.isSpanish(locale) ? spanish : english;
    }

    @Override
    public List<String> signatures(Locale locale) {
        return overloads.stream()
                .map(overload -> signature(overload, locale))
                .distinct()
                .toList();
    }

    private String signature(Overload overload, Locale locale) {
        List<String> words =
                overload.takes().stream().map(kind -> kind.word(locale)).toList();
        return switch (name) {
            case "@in" -> words.getFirst() + " in " + words.getLast();
            case "_[_]" -> words.getFirst() + "[" + words.getLast() + "]";
            case "-_" -> "-" + words.getFirst();
            default ->
                operator
                        ? String.join(" " + sign() + " ", words)
                        : words.stream().collect(joining(", ", name + "(", ")"));
        };
    }

    @Override
    public String sign() {
        return name.equals("@in") ? "in" : name.replace("_", operator ? "" : "_");
    }

    /// A function that is being written down.
    static final class Draft {
        private final String name;
        private final List<Overload> overloads = new ArrayList<>();
        private String english = "";
        private String spanish = "";

        private Draft(String name) {
            this.name = name;
        }

        Draft says(String inEnglish, String inSpanish) {
            english = inEnglish;
            spanish = inSpanish;
            return this;
        }

        Draft takes(List<Kind> kinds, Kind gives, Overload.Call call) {
            overloads.add(new Overload(kinds, gives, new Overload.Plain(false, call)));
            return this;
        }

        Draft takesAbsent(List<Kind> kinds, Kind gives, Overload.Call call) {
            overloads.add(new Overload(kinds, gives, new Overload.Plain(true, call)));
            return this;
        }

        Draft calculates(Overload.Arithmetic arithmetic) {
            overloads.add(new Overload(List.of(Kind.NUMBER, Kind.NUMBER), Kind.NUMBER, arithmetic));
            return this;
        }

        Draft compares(Overload.Comparison comparison) {
            overloads.add(new Overload(List.of(Kind.NUMBER, Kind.NUMBER), Kind.TRUTH, comparison));
            return this;
        }

        Function example(String expression, String result) {
            return new Function(name, SIGNS.contains(name), overloads, english, spanish, expression, result);
        }
    }
}
