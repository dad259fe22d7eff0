package org.companero.platform.knowledge.vectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the embedding model once the server is up, so that the first question need not wait for it.
@Component
final class ModelWarmUp {

    private static final Logger log = LoggerFactory.getLogger(ModelWarmUp.class);

    private final EmbeddingModels models;

    ModelWarmUp(EmbeddingModels models) {
        this.models = models;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        Thread.ofPlatform().daemon().name("model-warm-up").start(() -> {
            try {
                models.countTokens("warm up");
                models.question("warm up");
            } catch (RuntimeException failure) {
                log.warn("The embedding model {} cannot be used yet: {}", models.model(), failure.toString());
            }
        });
    }
}
