package org.companero.platform.knowledge.lexical;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of all ready documents of the current creator together. Call it inside a transaction.
@Component
public class Corpus {

    private static final String RECOUNT = """
            insert into knowledge_corpus (chunks, terms, languages)
            select coalesce(sum(chunks), 0), coalesce(sum(terms), 0),
                   coalesce(array_agg(distinct language) filter (where language is not null), '{}')
              from knowledge_document
             where status = 'ready'
            on conflict (creator_id) do update
               set revision = knowledge_corpus.revision + 1,
                   chunks = excluded.chunks, terms = excluded.terms, languages = excluded.languages
            """;
    private static final String READ = """
            select revision, chunks, terms, languages from knowledge_corpus
            """;

    private final JdbcClient jdbc;

    Corpus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts anew after a document became ready or was removed, and raises the revision.
    public void recount() {
        jdbc.sql(RECOUNT).update();
    }

    public State read() {
        return jdbc.sql(READ)
                .query((row, _) -> new State(
                        row.getLong("revision"),
                        row.getLong("chunks"),
                        row.getLong("terms"),
                        languages(row.getArray("languages"))))
                .optional()
                .orElse(State.EMPTY);
    }

    private static List<Language> languages(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Language::ofCode).toList();
    }

    /// @param revision changes whenever the set of ready documents does
    /// @param terms how many terms all passages have together, repetitions counted
    public record State(long revision, long chunks, long terms, List<Language> languages) {

        static final State EMPTY = new State(0, 0, 0, List.of());

        public double averageLength() {
            return chunks == 0 ? 1 : Math.max(1, (double) terms / chunks);
        }
    }
}
