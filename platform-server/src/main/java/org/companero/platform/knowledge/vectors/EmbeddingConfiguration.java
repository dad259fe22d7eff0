package org.companero.platform.knowledge.vectors;

import java.time.Duration;
import org.companero.platform.limits.FairSeats;
import org.companero.platform.web.StartupFailure;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the embedding model: Ollama's when the operator names one, else the one in this process.
@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    private static final int WAITING_PER_CREATOR = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The processors, for what is computed of a creator's: embedding texts and searching. More at once than there
    /// are would only make each slower; half stay for the others, however much one creator asks.
    @Bean
    FairSeats computingSeats() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new FairSeats(processors, Math.max(1, processors / 2), WAITING_PER_CREATOR, PATIENCE);
    }

    @Bean
    EmbeddingModels embeddingModels(
            @Value("${OLLAMA_EMBEDDING_MODEL:}") String model,
            @Value("${OLLAMA_URL:}") String url,
            @Qualifier("computingSeats") FairSeats computing) {
        if (model.isBlank()) {
            return new FairEmbeddings(new BgeSmall(), computing);
        }
        if (url.isBlank()) {
            throw new StartupFailure(
                    "OLLAMA_EMBEDDING_MODEL is set but OLLAMA_URL is not: set both, or neither to embed in process.");
        }
        return new OllamaEmbeddings(url, model);
    }
}
