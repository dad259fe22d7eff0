package org.companero.protocol.safeguarding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out whether a text speaks of danger, in English and Spanish, from phrases alone.
///
/// It reads any text whatever in a time that grows with its length. It errs both ways, as docs/safeguarding.md
/// says how often: nobody is safe because nothing was found.
public final class CrisisWords {

    private static final List<Lexicon> LEXICONS = lexicons();

    private CrisisWords() {}

    private static List<Lexicon> lexicons() {
        List<Lexicon> lexicons = Stream.of("en", "es").map(LexiconReader::read).toList();
        lexicons.forEach(one -> lexicons.forEach(other -> one.vocabulary().respect(other.vocabulary())));
        return lexicons;
    }

    /// The most urgent thing the text speaks of, if any.
    public static Optional<Finding> find(String text) {
        List<List<String>> sentences = Sentences.of(text);
        return LEXICONS.stream()
                .map(lexicon -> lexicon.find(sentences).orElse(null))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Finding::danger));
    }
}
