package org.companero.protocol.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Other ways to write words: `wanna` for `want to`, `my self` for `myself`.
final class Spellings {

    private record Spelling(List<String> written, List<String> meant) {

        boolean stands(List<String> sentence, int at) {
            return at + written.size() <= sentence.size()
                    && sentence.subList(at, at + written.size()).equals(written);
        }
    }

    private final Map<String, List<Spelling>> byFirst = new HashMap<>();

    void add(List<String> written, List<String> meant) {
        List<Spelling> sameFirst = byFirst.computeIfAbsent(written.getFirst(), _ -> new ArrayList<>());
        sameFirst.add(new Spelling(List.copyOf(written), List.copyOf(meant)));
        sameFirst.sort(Comparator.comparing(spelling -> -spelling.written().size()));
    }

    /// The sentence in the usual spelling: the longest ones first, each word once.
    List<String> correct(List<String> sentence) {
        List<String> corrected = new ArrayList<>(sentence.size());
        int at = 0;
        while (at < sentence.size()) {
            at += correct(sentence, at, corrected);
        }
        return corrected;
    }

    private int correct(List<String> sentence, int at, List<String> corrected) {
        for (Spelling spelling : byFirst.getOrDefault(sentence.get(at), List.of())) {
            if (spelling.stands(sentence, at)) {
                corrected.addAll(spelling.meant());
                return spelling.written().size();
            }
        }
        corrected.add(sentence.get(at));
        return 1;
    }
}
