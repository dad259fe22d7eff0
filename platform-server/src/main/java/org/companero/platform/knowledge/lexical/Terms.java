package org.companero.platform.knowledge.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Reduces text to the terms it is found by.
public final class Terms {

    private static final int LONGEST_TERM = 64;
    private static final Analyzer ENGLISH = new StemmingAnalyzer(Language.ENGLISH);
    private static final Analyzer SPANISH = new StemmingAnalyzer(Language.SPANISH);

    private Terms() {}

    /// The terms of a text in order, repeated as often as they occur.
    public static List<String> of(String text, Language language) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer(language).tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() <= LONGEST_TERM) {
                    terms.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from a string failed", impossible);
        }
        return terms;
    }

    /// The distinct terms a question is looked up by, in documents written in these languages.
    public static Set<String> ofQuery(String query, Collection<Language> languages) {
        var asked = withoutCommonWords(query, Language.detect(query));
        var terms = new LinkedHashSet<String>();
        for (var language : languages) {
            terms.addAll(of(asked, language));
        }
        return terms;
    }

    // A question in one language may be put to documents in another: its own common words must go first.
    private static String withoutCommonWords(String query, Language language) {
        var common = language.commonWords();
        var kept = new StringBuilder();
        for (var word : query.split("(?<=[^\\p{L}])|(?=[^\\p{L}])")) {
            if (!common.contains(word.toLowerCase(Locale.ROOT))) {
                kept.append(word);
            }
        }
        return kept.toString();
    }

    private static Analyzer analyzer(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case SPANISH -> SPANISH;
        };
    }

    private static final class StemmingAnalyzer extends Analyzer {

        private final Language language;
        private final CharArraySet common;

        StemmingAnalyzer(Language language) {
            this.language = language;
            this.common = new CharArraySet(language.commonWords(), true);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var plain = new StopFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)), common);
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(stemmed(plain)));
        }

        private TokenStream stemmed(TokenStream words) {
            return switch (language) {
                case ENGLISH -> new PorterStemFilter(words);
                case SPANISH -> new SpanishLightStemFilter(words);
            };
        }
    }
}
