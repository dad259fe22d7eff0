package org.companero.platform.knowledge.vectors;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/// bge-small-en-v1.5, quantised, in this process. It knows English; other languages only as far as words are shared.
final class BgeSmall implements EmbeddingModels, AutoCloseable {

    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";
    private static final int TOKENS = 512;

    // More at once than there are processors only make each slower.
    private final int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Semaphore turns = new Semaphore(atOnce, true);
    private volatile boolean closed;
    private final Supplier<EmbeddingModel> encoder = SingletonSupplier.of(BgeEncoder::new);
    private final Supplier<HuggingFaceTokenizer> tokenizer = SingletonSupplier.of(BgeSmall::loadTokenizer);

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int tokenLimit() {
        return TOKENS;
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.get().encode(text, false, false).getIds().length;
    }

    @Override
    public float[] question(String text) {
        return embed(QUESTION + text);
    }

    @Override
    public List<float[]> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /// The vector of one text to be found.
    float[] text(String text) {
        return embed(text);
    }

    /// Waits for what is being computed: nothing may be when the runtime ends and takes the native library away.
    @Override
    public void close() {
        turns.acquireUninterruptibly(atOnce);
        closed = true;
        turns.release(atOnce);
    }

    private float[] embed(String text) {
        turns.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("The server is stopping");
            }
            return encoder.get().embed(text).content().vector();
        } finally {
            turns.release();
        }
    }

    private static HuggingFaceTokenizer loadTokenizer() {
        try (var file = BgeEncoder.resource(BgeEncoder.TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(
                    file, Map.of("padding", "false", "truncation", "false", "maxLength", "512"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedding model's tokenizer cannot be loaded", failure);
        }
    }
}
