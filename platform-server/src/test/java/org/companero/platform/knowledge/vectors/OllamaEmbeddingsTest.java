package org.companero.platform.knowledge.vectors;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import org.companero.platform.knowledge.EmbeddingUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Speaks to a stub that follows Ollama's published API.
class OllamaEmbeddingsTest {

    @RegisterExtension
    private static final WireMockExtension OLLAMA = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void passages_come_back_in_order_with_length_1() {
        OLLAMA.stubFor(post("/api/embed").willReturn(okJson("""
                {"model":"nomic-embed-text","embeddings":[[3.0,4.0],[0.0,2.0]],"total_duration":1,"prompt_eval_count":8}
                """)));

        var vectors = embeddings().texts(List.of("one", "two"));

        assertThat(vectors.getFirst()).containsExactly(0.6f, 0.8f);
        assertThat(Vectors.cosine(vectors.getLast(), vectors.getLast())).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_question_carries_the_prefix_its_model_was_trained_with() {
        OLLAMA.stubFor(post("/api/embed")
                .withRequestBody(containing("search_query: what helps?"))
                .willReturn(okJson("{\"embeddings\":[[1.0,0.0]]}")));

        assertThat(embeddings().question("what helps?")).containsExactly(1f, 0f);
    }

    @Test
    void a_failing_server_is_named_as_the_cause() {
        OLLAMA.stubFor(post("/api/embed").willReturn(serverError()));

        assertThatExceptionOfType(EmbeddingUnavailableException.class)
                .isThrownBy(() -> embeddings().question("what helps?"))
                .withMessageContaining("nomic-embed-text");
    }

    @Test
    void an_answer_that_is_no_json_counts_as_failure() {
        OLLAMA.stubFor(post("/api/embed").willReturn(okJson("<html>proxy error</html>")));

        assertThatExceptionOfType(EmbeddingUnavailableException.class)
                .isThrownBy(() -> embeddings().question("what helps?"));
    }

    private static OllamaEmbeddings embeddings() {
        return new OllamaEmbeddings(OLLAMA.baseUrl(), "nomic-embed-text");
    }
}
