package org.companero.platform.ai;

import java.util.Optional;
import java.util.function.Consumer;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.creators.Quotas;

/// Has a model write within the current creator's tokens of the day. Without enough of them left it does not write,
/// and the answer is quoted from the documents.
final class MeteredWriter implements DraftWriter {

    // Models read three to five characters as one token; the least makes the highest estimate.
    private static final int CHARACTERS_A_TOKEN = 3;
    private static final int ANSWER = 400;

    private final DraftWriter writer;
    private final Quotas quotas;

    MeteredWriter(DraftWriter writer, Quotas quotas) {
        this.writer = writer;
        this.quotas = quotas;
    }

    @Override
    public Optional<String> model() {
        return writer.model();
    }

    /// Takes an estimate before, so that many who ask at once cannot take more than there is, and corrects it after.
    /// A model that breaks off has read and written too, so then the estimate stands.
    @Override
    public long write(Prompt prompt, Consumer<String> onText) {
        long estimate = (prompt.task().length() + prompt.material().length()) / CHARACTERS_A_TOKEN + ANSWER;
        if (!quotas.use(QuotaKind.AI_TOKENS, estimate)) {
            throw new DraftFailedException("the creator's AI tokens of today are used up", null);
        }
        long counted = writer.write(prompt, onText);
        if (counted > 0) {
            quotas.correct(QuotaKind.AI_TOKENS, counted - estimate);
        }
        return counted;
    }
}
