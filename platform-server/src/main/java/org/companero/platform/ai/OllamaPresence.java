package org.companero.platform.ai;

import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether Ollama answers and has the model; asks it anew every half minute.
final class OllamaPresence {

    private static final Logger log = LoggerFactory.getLogger(OllamaPresence.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private final OllamaSettings settings;
    private final OllamaModels models;
    private final InstantSource clock;
    private Instant nextProbe = Instant.MIN;
    private boolean present;

    OllamaPresence(OllamaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.models = OllamaModels.builder()
                .baseUrl(settings.url())
                .timeout(settings.probe())
                .maxRetries(0)
                .build();
    }

    synchronized boolean isModelThere() {
        if (!clock.instant().isBefore(nextProbe)) {
            note(probe());
            nextProbe = clock.instant().plus(KNOWN_FOR);
        }
        return present;
    }

    private Finding probe() {
        try {
            return models.availableModels().content().stream().anyMatch(this::isOurs)
                    ? Finding.READY
                    : Finding.WITHOUT_MODEL;
        } catch (RuntimeException unreachable) {
            log.debug("Ollama does not answer", unreachable);
            return Finding.AWAY;
        }
    }

    private boolean isOurs(OllamaModel model) {
        return settings.model().equals(model.getName()) || (settings.model() + ":latest").equals(model.getName());
    }

    // Only changes are news.
    private void note(Finding finding) {
        boolean now = finding == Finding.READY;
        if (now == present && !nextProbe.equals(Instant.MIN)) {
            return;
        }
        present = now;
        switch (finding) {
            case READY -> log.info("Answers are written by {} at {}", settings.model(), settings.url());
            case AWAY ->
                log.warn("Ollama does not answer at {}: answers quote the documents until it does", settings.url());
            case WITHOUT_MODEL ->
                log.warn(
                        "Ollama has no chat model: answers quote the documents until somebody runs `ollama pull {}`",
                        settings.model());
        }
    }

    private enum Finding {
        READY,
        AWAY,
        WITHOUT_MODEL
    }
}
