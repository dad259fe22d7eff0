package org.companero.platform.ai;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.knowledge.lexical.Language;

/// Answers from what retrieval finds: in a model's words when one is at hand, else in the documents' own.
final class DocumentAnswers implements Answerer {

    private static final int PASSAGES = 8;

    private final Retrieval retrieval;
    private final Drafts drafts;
    private final Excerpts excerpts;
    private final InstantSource clock;

    DocumentAnswers(Retrieval retrieval, Embeddings embeddings, DraftWriter writer, InstantSource clock) {
        this.retrieval = retrieval;
        this.drafts = new Drafts(writer, embeddings);
        this.excerpts = new Excerpts(embeddings);
        this.clock = clock;
    }

    @Override
    public Answer answer(Question question, Consumer<String> onDelta) {
        var asked = clock.instant();
        var reply = reply(question.text(), onDelta);
        return new Answer(
                reply.text(), reply.citations(), reply.mode(), reply.model(), Duration.between(asked, clock.instant()));
    }

    private Reply reply(String question, Consumer<String> onDelta) {
        return SmallTalk.answerTo(question)
                .map(text -> Reply.without(text, "none"))
                .orElseGet(() -> fromDocuments(question, onDelta));
    }

    private Reply fromDocuments(String question, Consumer<String> onDelta) {
        var evidence = retrieval.look(question, PASSAGES);
        if (!AnswerThresholds.of(evidence).reachedBy(evidence)) {
            return notTold(question, quoting(evidence.model()));
        }
        var shown = new Shown(onDelta);
        return switch (drafts.write(question, evidence.passages(), shown)) {
            case Draft.Written written -> written.reply();
            case Draft.NotTold notTold -> notTold(question, notTold.model());
            case Draft.Unusable _ ->
                excerpts.answer(question, evidence.passages(), shown.any ? part -> {} : onDelta)
                        .orElseGet(() -> notTold(question, quoting(evidence.model())));
        };
    }

    private static Reply notTold(String question, String model) {
        return Reply.without(Phrases.NOT_IN_DOCUMENTS.in(Language.detect(question)), model);
    }

    private static String quoting(String embeddingModel) {
        return "extractive/" + embeddingModel;
    }

    /// Knows whether parts of a draft were shown: then what replaces the draft must not be appended to them.
    private static final class Shown implements Consumer<String> {

        private final Consumer<String> onDelta;
        private boolean any;

        Shown(Consumer<String> onDelta) {
            this.onDelta = onDelta;
        }

        @Override
        public void accept(String part) {
            any = true;
            onDelta.accept(part);
        }
    }
}
