package org.companero.platform.ai;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;
import org.companero.platform.knowledge.Embeddings;

/// The real embedding model of the embedded column, without the server around it.
final class BgeSmallInProcess implements Embeddings {

    private static final String PREFIX = "Represent this sentence for searching relevant passages: ";

    private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public float[] question(String text) {
        return model.embed(PREFIX + text).content().vector();
    }

    @Override
    public List<float[]> texts(List<String> texts) {
        return texts.stream().map(text -> model.embed(text).content().vector()).toList();
    }
}
