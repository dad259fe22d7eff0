package org.companero.platform.knowledge.vectors;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// bge-small on one thread a text. Left to itself the runtime spreads each text over all processors, so that one
/// creator's text would take those that are meant for others.
final class BgeEncoder extends AbstractInProcessEmbeddingModel {

    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";

    private final OnnxBertBiEncoder encoder;

    BgeEncoder() {
        super(Runnable::run);
        try (var model = resource(MODEL);
                var tokenizer = resource(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var runtime = OrtEnvironment.getEnvironment();
            encoder = new OnnxBertBiEncoder(
                    runtime, runtime.createSession(model.readAllBytes(), options), tokenizer, PoolingMode.CLS);
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedding model cannot be loaded", failure);
        } catch (OrtException failure) {
            throw new IllegalStateException("The embedding model cannot be loaded", failure);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    /// @throws IllegalStateException when the model's jar lacks it
    static InputStream resource(String name) {
        var file = BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("The embedding model's jar lacks " + name);
        }
        return file;
    }
}
