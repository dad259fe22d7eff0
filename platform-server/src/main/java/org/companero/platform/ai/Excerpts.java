package org.companero.platform.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.Citation;

/// Answers with exact sentences of the documents. Nothing is made up, so nothing can be wrong that is not written.
final class Excerpts {

    private static final int PASSAGES = 4;

    private final Embeddings embeddings;

    Excerpts(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /// The sentences that answer best, empty when the passages have none.
    ///
    /// @param passages best first
    /// @param onDelta gets the answer sentence by sentence
    Optional<Reply> answer(String question, List<FoundPassage> passages, Consumer<String> onDelta) {
        var read = passages.subList(0, Math.min(PASSAGES, passages.size()));
        var candidates = Candidates.of(read);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var relevance = new Relevance(embeddings).of(question, candidates, read);
        var runs = Selection.of(candidates, relevance);
        var citations = runs.stream().map(run -> cite(run, read)).toList();
        return Optional.of(
                new Reply(say(runs, onDelta), citations, AnswerMode.EXTRACTIVE, "extractive/" + embeddings.model()));
    }

    private static String say(List<List<Candidate>> runs, Consumer<String> onDelta) {
        var text = new StringBuilder();
        var said = new ArrayList<Candidate>();
        for (var run : runs) {
            for (var sentence : run) {
                var part = Quotes.shortened(Wording.continuing(said, sentence));
                onDelta.accept(part);
                text.append(part);
                said.add(sentence);
            }
        }
        return text.toString();
    }

    private static Citation cite(List<Candidate> run, List<FoundPassage> passages) {
        var passage = passages.get(run.getFirst().passage()).passage();
        var quote =
                passage.text().substring(run.getFirst().start(), run.getLast().end());
        return Quotes.of(passage, quote);
    }
}
