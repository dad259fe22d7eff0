package org.companero.platform.ai;

import java.util.List;
import java.util.function.Consumer;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.protocol.api.AnswerMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a model write an answer from passages, and keeps of it what the passages support.
final class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final int PASSAGES = 4;

    private final DraftWriter writer;
    private final Embeddings embeddings;

    Drafts(DraftWriter writer, Embeddings embeddings) {
        this.writer = writer;
        this.embeddings = embeddings;
    }

    /// @param passages best first
    /// @param onDelta gets each sentence as soon as it is found to be supported, so nobody reads what is not
    Draft write(String question, List<FoundPassage> passages, Consumer<String> onDelta) {
        var model = writer.model();
        return model.isEmpty()
                ? new Draft.Unusable()
                : write(model.get(), question, passages.subList(0, Math.min(PASSAGES, passages.size())), onDelta);
    }

    private Draft write(String model, String question, List<FoundPassage> passages, Consumer<String> onDelta) {
        var page = new Page(new SupportCheck(passages, embeddings), onDelta);
        try {
            writer.write(Prompt.of(question, passages), page::take);
        } catch (DraftFailedException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure; // nobody waits for the answer any more
            }
            log.warn("{} failed, quoting the documents instead: {}", model, failure.getMessage());
            return new Draft.Unusable();
        }
        page.finish();
        return page.outcome(model);
    }

    /// The answer as far as it is written.
    private static final class Page {

        private final DraftSentences sentences = new DraftSentences();
        private final StringBuilder text = new StringBuilder();
        private final SupportCheck check;
        private final Consumer<String> onDelta;
        private boolean saysNotTold;

        Page(SupportCheck check, Consumer<String> onDelta) {
            this.check = check;
            this.onDelta = onDelta;
        }

        void take(String piece) {
            sentences.add(piece).forEach(this::judge);
        }

        void finish() {
            sentences.rest().forEach(this::judge);
        }

        private void judge(String sentence) {
            if (sentence.contains(Prompt.NOT_TOLD)) {
                saysNotTold = true;
                return;
            }
            check.pass(sentence)
                    .map(claim -> text.isEmpty() ? claim : " " + claim)
                    .ifPresent(part -> {
                        text.append(part);
                        onDelta.accept(part);
                    });
        }

        Draft outcome(String model) {
            if (!text.isEmpty()) {
                return new Draft.Written(new Reply(text.toString(), check.citations(), AnswerMode.GENERATED, model));
            }
            return saysNotTold ? new Draft.NotTold(model) : new Draft.Unusable();
        }
    }
}
