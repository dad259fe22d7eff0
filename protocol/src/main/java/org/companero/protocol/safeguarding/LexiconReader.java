package org.companero.protocol.safeguarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a lexicon from its file, whose head says how it is written.
final class LexiconReader {

    private static final Map<String, Integer> GAPS = Map.of("..", 3, "...", 6);
    private static final String OVER = "$";

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, BitSet> groups = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private final Set<String> negators = new HashSet<>();
    private final Set<String> bridges = new HashSet<>();
    private final Phrases<Boolean> idioms = new Phrases<>(vocabulary::rarity);
    private final Phrases<Danger> dangers = new Phrases<>(vocabulary::rarity);

    private LexiconReader() {}

    static Lexicon read(String language) {
        var reader = new LexiconReader();
        Resources.lines("crisis_" + language + ".txt").forEach(reader::read);
        return new Lexicon(
                language,
                reader.vocabulary,
                reader.spellings,
                Set.copyOf(reader.negators),
                Set.copyOf(reader.bridges),
                reader.idioms,
                reader.dangers);
    }

    private void read(Resources.Line read) {
        String line = read.line();
        switch (read.section()) {
            case "spellings" -> spelling(line);
            case "groups" -> group(line);
            case "of their own" -> words(line).forEach(vocabulary::isOfItsOwn);
            case "negators" -> negators.addAll(words(line));
            case "bridges" -> bridges.addAll(words(line));
            case "idioms" -> idioms.add(phrase(line), true);
            default -> dangers.add(phrase(line), Danger.of(read.section()));
        }
    }

    private void spelling(String line) {
        String[] sides = line.split("=", 2);
        for (String written : sides[0].split(",")) {
            spellings.add(words(written), words(sides[1]));
        }
    }

    private void group(String line) {
        String[] sides = line.split(":", 2);
        groups.put(sides[0].strip(), oneOf(words(sides[1])));
    }

    private Phrase phrase(String line) {
        String[] sides = line.split(" unless ", 2);
        List<Part> parts = new ArrayList<>();
        words(sides[0]).forEach(word -> parts.add(part(word)));
        return new Phrase(parts, sides.length == 1 ? new BitSet() : oneOf(words(sides[1])));
    }

    private Part part(String word) {
        Integer gap = GAPS.get(word);
        if (gap != null) {
            return new Part.Gap(gap);
        }
        boolean perhaps = word.endsWith("?");
        List<String> choices = List.of((perhaps ? word.substring(0, word.length() - 1) : word).split("\\|"));
        BitSet words =
                oneOf(choices.stream().filter(choice -> !choice.equals(OVER)).toList());
        if (perhaps) {
            return new Part.Perhaps(words);
        }
        return choices.contains(OVER) ? new Part.OverOr(words) : new Part.OneOf(words);
    }

    private BitSet oneOf(List<String> words) {
        var numbers = new BitSet();
        for (String word : words) {
            if (word.startsWith("@")) {
                numbers.or(group(word, groups));
            } else {
                numbers.set(vocabulary.number(word));
            }
        }
        return numbers;
    }

    private static BitSet group(String name, Map<String, BitSet> groups) {
        BitSet words = groups.get(name.substring(1));
        if (words == null) {
            throw new IllegalStateException("there is no group " + name);
        }
        return words;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" "));
    }
}
