package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Wording;

/// A translation is in another language, of texts that are there, and of all of them; what people fall back on is
/// translated.
final class EveryTranslationFits implements Rule {

    private static final int MOST = 20;
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*+}}");

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Program program = drawing.program();
        Stream<Problem> tooMany = program.translations().size() > MOST
                ? Stream.of(Problem.overall("TOO_MANY_TRANSLATIONS", String.valueOf(MOST)))
                : Stream.empty();
        return Stream.of(tooMany, languages(program), fallbacks(program), texts(drawing))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> languages(Program program) {
        Set<String> seen = new HashSet<>(Set.of(plain(program.language())));
        return program.translations().stream().map(Translation::language).flatMap(language -> {
            if (!LanguageIsTag.isTag(language)) {
                return Stream.of(Problem.overall("LANGUAGE_UNKNOWN", NodeNames.shortened(language)));
            }
            return seen.add(plain(language))
                    ? Stream.empty()
                    : Stream.of(Problem.overall("DUPLICATE_TRANSLATION", NodeNames.shortened(language)));
        });
    }

    private static Stream<Problem> fallbacks(Program program) {
        Set<String> spoken = new HashSet<>(Set.of(plain(program.language())));
        program.translations().forEach(translation -> spoken.add(plain(translation.language())));
        return program.fallbacks().stream()
                .filter(language -> !spoken.contains(plain(language)))
                .distinct()
                .map(language -> Problem.overall("FALLBACK_NOT_TRANSLATED", NodeNames.shortened(language)));
    }

    private static Stream<Problem> texts(Drawing drawing) {
        Map<NodeId, Map<String, String>> own = new LinkedHashMap<>();
        if (!drawing.program().translations().isEmpty()) {
            drawing.program().steps().forEach(step -> own.putIfAbsent(step.id(), Wording.texts(step)));
        }
        return drawing.program().translations().stream()
                .limit(MOST)
                .flatMap(translation -> Stream.concat(elsewhere(own, translation), missing(drawing, own, translation)));
    }

    private static Stream<Problem> elsewhere(Map<NodeId, Map<String, String>> own, Translation translation) {
        boolean astray = translation.texts().entrySet().stream()
                .anyMatch(step -> !own.getOrDefault(step.getKey(), Map.of())
                        .keySet()
                        .containsAll(step.getValue().keySet()));
        return astray
                ? Stream.of(Problem.overallWarning("TRANSLATION_ASTRAY", NodeNames.shortened(translation.language())))
                : Stream.empty();
    }

    /// Told at the first step that lacks a text: one word for each language is enough to go on.
    private static Stream<Problem> missing(
            Drawing drawing, Map<NodeId, Map<String, String>> own, Translation translation) {
        List<Step> lacking = drawing.program().steps().stream()
                .filter(step -> lacks(own.getOrDefault(step.id(), Map.of()), translation, step.id()))
                .toList();
        return lacking.stream()
                .limit(1)
                .map(first -> Problem.warning(
                        "TRANSLATION_INCOMPLETE",
                        first,
                        NodeNames.of(first),
                        NodeNames.shortened(translation.language()),
                        String.valueOf(lacking.size())));
    }

    private static boolean lacks(Map<String, String> own, Translation translation, NodeId step) {
        Map<String, String> theirs = translation.texts().getOrDefault(step, Map.of());
        return own.entrySet().stream()
                .anyMatch(text -> hasWords(text.getKey(), text.getValue())
                        && theirs.getOrDefault(text.getKey(), "").isBlank());
    }

    /// An address, a number, or what is filled in altogether is the same in every language.
    private static boolean hasWords(String field, String text) {
        return !field.endsWith(".url")
                && PLACE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static String plain(String language) {
        return language.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
