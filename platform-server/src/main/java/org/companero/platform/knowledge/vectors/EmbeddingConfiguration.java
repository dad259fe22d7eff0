package org.companero.platform.knowledge.vectors;

import org.companero.platform.web.StartupFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the embedding model: Ollama's when the operator names one, else the one in this process.
@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    @Bean
    EmbeddingModels embeddingModels(
            @Value("${OLLAMA_EMBEDDING_MODEL:}") String model, @Value("${OLLAMA_URL:}") String url) {
        if (model.isBlank()) {
            return new BgeSmall();
        }
        if (url.isBlank()) {
            throw new StartupFailure(
                    "OLLAMA_EMBEDDING_MODEL is set but OLLAMA_URL is not: set both, or neither to embed in process.");
        }
        return new OllamaEmbeddings(url, model);
    }
}
