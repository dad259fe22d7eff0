package org.companero.protocol.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The phrases of one language that speak of danger, and those that only sound like it.
///
/// @param spellings how words are also written
/// @param negators words that make the next phrase mean its opposite
/// @param bridges words that may stand between the two
/// @param idioms sayings, whose words mean nothing here
record Lexicon(
        String language,
        Vocabulary vocabulary,
        Spellings spellings,
        Set<String> negators,
        Set<String> bridges,
        Phrases<Boolean> idioms,
        Phrases<Danger> dangers) {

    private static final int FARTHEST_NEGATOR = 5;

    Optional<Finding> find(List<List<String>> sentences) {
        return sentences.stream()
                .map(sentence -> inSentence(sentence).orElse(null))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Finding::danger));
    }

    private Optional<Finding> inSentence(List<String> sentence) {
        List<Spoken> spoken = withoutIdioms(
                spellings.correct(sentence).stream().map(vocabulary::read).toList());
        return dangers.in(spoken).stream()
                .filter(place -> !isNegated(spoken, place.from()))
                .min(Comparator.comparing(Phrases.Place::what))
                .map(place -> new Finding(place.what(), words(spoken, place), language));
    }

    private List<Spoken> withoutIdioms(List<Spoken> sentence) {
        List<Spoken> rest = new ArrayList<>(sentence);
        for (Phrases.Place<Boolean> idiom : idioms.in(sentence)) {
            for (int at = idiom.from(); at < idiom.to(); at++) {
                rest.set(at, sentence.get(at).meaningNothing());
            }
        }
        return rest;
    }

    private boolean isNegated(List<Spoken> sentence, int from) {
        for (int at = from - 1; at >= Math.max(0, from - FARTHEST_NEGATOR); at--) {
            String word = sentence.get(at).word();
            if (negators.contains(word)) {
                return true;
            }
            if (!bridges.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static String words(List<Spoken> sentence, Phrases.Place<Danger> place) {
        return sentence.subList(place.from(), place.to()).stream()
                .filter(spoken -> !spoken.isPause())
                .map(Spoken::word)
                .collect(Collectors.joining(" "));
    }
}
