package org.companero.studio.builder.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Wording;

/// A program's texts in its other languages: what is there, what is missing, and what edits make of them.
public final class Translations {

    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*+}}");

    private Translations() {}

    /// What there is of the step in the language, by field.
    public static Map<String, String> texts(Program program, NodeId step, String language) {
        return of(program, language)
                .map(one -> one.texts().getOrDefault(step, Map.of()))
                .findFirst()
                .orElse(Map.of());
    }

    /// How many of the step's texts are not yet said in the language.
    public static long missing(Program program, Step step, String language) {
        Map<String, String> there = texts(program, step.id(), language);
        return Wording.texts(step).entrySet().stream()
                .filter(text -> hasWords(text.getKey(), text.getValue())
                        && there.getOrDefault(text.getKey(), "").isBlank())
                .count();
    }

    /// An address, a number, or what is filled in altogether is the same in every language.
    public static boolean hasWords(String field, String text) {
        return !field.endsWith(".url")
                && PLACE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    /// How many texts of the program are not yet said in the language.
    public static long missing(Program program, String language) {
        return program.steps().stream()
                .mapToLong(step -> missing(program, step, language))
                .sum();
    }

    static Program translate(Edit.Translate edit, Program program) {
        if (program.step(edit.step()).isEmpty()) {
            return program;
        }
        List<Translation> changed = program.translations().stream()
                .map(one -> one.language().equals(edit.language()) ? with(one, edit) : one)
                .toList();
        return program.translated(changed, program.fallbacks());
    }

    private static Translation with(Translation before, Edit.Translate edit) {
        Map<NodeId, Map<String, String>> texts = new LinkedHashMap<>(before.texts());
        Map<String, String> fields = new LinkedHashMap<>(texts.getOrDefault(edit.step(), Map.of()));
        if (edit.text().isBlank()) {
            fields.remove(edit.field());
        } else {
            fields.put(edit.field(), edit.text());
        }
        if (fields.isEmpty()) {
            texts.remove(edit.step());
        } else {
            texts.put(edit.step(), fields);
        }
        return new Translation(before.language(), texts);
    }

    /// The program in these other languages; texts in those it keeps stay.
    static Program spoken(List<String> languages, List<String> fallbacks, Program program) {
        List<Translation> translations = new ArrayList<>();
        for (String language : languages) {
            translations.add(of(program, language).findFirst().orElseGet(() -> new Translation(language, Map.of())));
        }
        return program.translated(translations, fallbacks);
    }

    /// Without the texts of nodes that are gone.
    static Program without(Set<NodeId> gone, Program program) {
        return program.translated(
                program.translations().stream()
                        .map(one -> {
                            Map<NodeId, Map<String, String>> texts = new LinkedHashMap<>(one.texts());
                            texts.keySet().removeAll(gone);
                            return new Translation(one.language(), texts);
                        })
                        .toList(),
                program.fallbacks());
    }

    /// What these nodes say in other languages, where they say anything.
    static List<Translation> within(Set<NodeId> nodes, Program program) {
        return program.translations().stream()
                .map(one -> {
                    Map<NodeId, Map<String, String>> texts = new LinkedHashMap<>(one.texts());
                    texts.keySet().retainAll(nodes);
                    return new Translation(one.language(), texts);
                })
                .filter(one -> !one.texts().isEmpty())
                .toList();
    }

    /// The same texts for the same steps under their new names; steps without one are left out.
    static Translation renamed(Translation translation, Map<NodeId, NodeId> names) {
        Map<NodeId, Map<String, String>> texts = new LinkedHashMap<>();
        translation.texts().forEach((step, fields) -> {
            NodeId name = names.get(step);
            if (name != null) {
                texts.put(name, fields);
            }
        });
        return new Translation(translation.language(), texts);
    }

    /// The program with these texts added. Languages that it does not speak are left out: which it speaks, its
    /// creator decides.
    static Program with(List<Translation> more, Program program) {
        List<Translation> translations = program.translations().stream()
                .map(one -> {
                    Map<NodeId, Map<String, String>> texts = new LinkedHashMap<>(one.texts());
                    more.stream()
                            .filter(added -> added.language().equals(one.language()))
                            .forEach(added -> texts.putAll(added.texts()));
                    return new Translation(one.language(), texts);
                })
                .toList();
        return program.translated(translations, program.fallbacks());
    }

    private static Stream<Translation> of(Program program, String language) {
        return program.translations().stream().filter(one -> one.language().equals(language));
    }
}
