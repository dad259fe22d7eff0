package org.companero.platform.ai;

import java.time.Duration;
import java.time.InstantSource;
import org.companero.platform.creators.Quotas;
import org.companero.platform.knowledge.Embeddings;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.limits.FairSeats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts answering together.
@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    private static final int AT_A_TIME = 32;
    private static final int AT_A_TIME_PER_CREATOR = 8;
    private static final int WAITING_PER_CREATOR = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String USUAL_MODEL = "llama3.2";

    @Bean
    DraftWriter draftWriter(
            @Value("${OLLAMA_URL:}") String url, @Value("${OLLAMA_CHAT_MODEL:}") String model, InstantSource clock) {
        return url.isBlank()
                ? DraftWriter.NONE
                : new OllamaWriter(OllamaSettings.of(url, model.isBlank() ? USUAL_MODEL : model), clock);
    }

    @Bean
    Answerer answerer(
            Retrieval retrieval, Embeddings embeddings, DraftWriter writer, Quotas quotas, InstantSource clock) {
        return new DocumentAnswers(retrieval, embeddings, new MeteredWriter(writer, quotas), clock);
    }

    /// Questions that are being answered; most of them wait for a model.
    @Bean
    FairSeats answerSeats() {
        return new FairSeats(AT_A_TIME, AT_A_TIME_PER_CREATOR, WAITING_PER_CREATOR, PATIENCE);
    }

    @Bean
    ModelTasks modelTasks(DraftWriter writer, Quotas quotas) {
        return new ModelTasks(new MeteredWriter(writer, quotas));
    }
}
