package org.companero.platform.knowledge.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.companero.platform.limits.Busy;
import org.companero.platform.limits.FairSeats;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;

/// A model in this process, whose processors the creators share: each text takes a seat of its own, so that a
/// question never waits for a whole document, and never for a line of others.
final class FairEmbeddings implements EmbeddingModels, AutoCloseable {

    private static final CreatorId NOBODY = new CreatorId(new UUID(0, 0));

    private final BgeSmall model;
    private final FairSeats computing;

    FairEmbeddings(BgeSmall model, FairSeats computing) {
        this.model = model;
        this.computing = computing;
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public int tokenLimit() {
        return model.tokenLimit();
    }

    @Override
    public int countTokens(String text) {
        return model.countTokens(text);
    }

    @Override
    public float[] question(String text) {
        return inSeat(() -> model.question(text));
    }

    @Override
    public List<float[]> texts(List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (var text : texts) {
            vectors.add(inSeat(() -> model.text(text)));
        }
        return vectors;
    }

    @Override
    public void close() {
        model.close();
    }

    private <T> T inSeat(Supplier<T> work) {
        try {
            return computing.inSeat(CurrentCreator.find().orElse(NOBODY), work);
        } catch (Busy busy) {
            throw new EmbeddingUnavailableException("The embedding model has too much to do", busy);
        }
    }
}
