package org.companero.platform.knowledge.vectors;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import java.time.Duration;
import java.util.List;
import org.companero.platform.knowledge.EmbeddingUnavailableException;

/// A model that Ollama serves.
final class OllamaEmbeddings implements EmbeddingModels {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    // Its tokenizer is not at hand: no model in use makes more than a token of 3 characters of plain text.
    private static final double CHARACTERS_PER_TOKEN = 3;
    private static final int TOKENS = 2048;

    private final String name;
    private final OllamaEmbeddingModel client;

    OllamaEmbeddings(String url, String name) {
        this.name = name;
        this.client = OllamaEmbeddingModel.builder()
                .baseUrl(url)
                .modelName(name)
                .timeout(TIMEOUT)
                .maxRetries(1)
                .build();
    }

    @Override
    public String model() {
        return "ollama:" + name;
    }

    @Override
    public int tokenLimit() {
        return TOKENS;
    }

    @Override
    public int countTokens(String text) {
        return (int) Math.ceil(text.length() / CHARACTERS_PER_TOKEN);
    }

    // nomic-embed-text was trained with these words before its texts.
    @Override
    public float[] question(String text) {
        return embed(List.of(prefix("search_query: ") + text)).getFirst();
    }

    @Override
    public List<float[]> texts(List<String> texts) {
        var prefix = prefix("search_document: ");
        return embed(texts.stream().map(text -> prefix + text).toList());
    }

    private String prefix(String words) {
        return name.startsWith("nomic-embed-text") ? words : "";
    }

    private List<float[]> embed(List<String> texts) {
        try {
            return client.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                    .map(OllamaEmbeddings::unitLength)
                    .toList();
        } catch (RuntimeException failure) {
            throw new EmbeddingUnavailableException("Ollama does not embed with the model " + name, failure);
        }
    }

    private static float[] unitLength(Embedding embedding) {
        var copy = new Embedding(embedding.vector().clone());
        copy.normalize();
        return copy.vector();
    }
}
