package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskRequest;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.SearchRequest;
import org.companero.protocol.api.SearchResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

@PlatformTest
class AnsweringFromDocumentsTest {

    private static final String GUIDE = """
            # Lighthouse retreat

            ## Meals

            Breakfast is served from seven to ten in the garden room. Dinner is a buffet at half past six.

            ## Cancelling

            You get the whole price back when you cancel at least two weeks before arrival. After that we keep one night.
            """;
    private static final String COVERED = "When is breakfast served?";

    @Autowired
    private TestCreators creators;

    private TestCreator creator;

    @BeforeEach
    void upload() {
        creator = creators.register();
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(GUIDE.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "retreat.md";
            }
        });
        var location = "/api/v1/creators/knowledge/documents";
        var id = Objects.requireNonNull(creator.client()
                        .post()
                        .uri(location)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form)
                        .retrieve()
                        .body(JsonNode.class))
                .get("id")
                .asString();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> "ready"
                        .equals(Objects.requireNonNull(creator.client()
                                        .get()
                                        .uri(location + "/" + id)
                                        .retrieve()
                                        .body(JsonNode.class))
                                .get("status")
                                .asString()));
    }

    @Test
    void a_question_is_answered_from_the_creators_document_and_from_nobody_elses() {
        var answer = ask(creator, COVERED);
        var missing = ask(creator, "Who won the football world cup in Mexico?");
        var greeting = ask(creator, "hi");
        var stranger = ask(creators.register(), COVERED);

        assertThat(answer.mode()).isEqualTo(AnswerMode.EXTRACTIVE);
        assertThat(answer.answer()).contains("Breakfast is served from seven to ten in the garden room.");
        assertThat(answer.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.documentName()).isEqualTo("retreat.md");
            assertThat(citation.quote()).contains("Breakfast is served from seven to ten in the garden room.");
        });
        assertThat(missing.mode()).isEqualTo(AnswerMode.NO_ANSWER);
        assertThat(greeting.answer()).startsWith("Hello!");
        assertThat(stranger.mode()).isEqualTo(AnswerMode.NO_ANSWER);
        assertThat(stranger.citations()).isEmpty();
    }

    @Test
    void the_answer_streams_to_a_client_that_wants_events() {
        var events = Objects.requireNonNull(creator.client()
                .post()
                .uri("/api/v1/ai/ask")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .body(new AskRequest(COVERED, null))
                .retrieve()
                .body(String.class));

        assertThat(events).contains("event: delta\ndata: {\"text\":\"Breakfast is served");
        assertThat(events.indexOf("event: done\ndata: {\"answer\":")).isGreaterThan(events.indexOf("event: delta"));
        assertThat(events).contains("\"mode\":\"extractive\"").endsWith("\n\n");
    }

    @Test
    void passages_are_found() {
        var found = Objects.requireNonNull(creator.client()
                .post()
                .uri("/api/v1/ai/search")
                .body(new SearchRequest("cancel my stay", 3))
                .retrieve()
                .body(SearchResponse.class));

        assertThat(found.results()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(found.results().getFirst().documentName()).isEqualTo("retreat.md");
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_reason_in_both_forms() {
        assertThat(refusal(Map.of("question", " "), MediaType.APPLICATION_JSON).code())
                .isEqualTo("EMPTY_QUESTION");
        assertThat(refusal(Map.of(), MediaType.TEXT_EVENT_STREAM).code()).isEqualTo("EMPTY_QUESTION");
        assertThat(refusal(Map.of("question", "a".repeat(2001)), MediaType.ALL).code())
                .isEqualTo("QUESTION_TOO_LONG");
        assertThat(ask(creator, "\u0000 ' OR 1=1; -- \ud800 ﷽ %s ${7*7} <script>")
                        .mode())
                .isEqualTo(AnswerMode.NO_ANSWER);
    }

    @Test
    void nobody_asks_without_signing_in() {
        var answer = creators.anonymous()
                .post()
                .uri("/api/v1/ai/ask")
                .body(new AskRequest(COVERED, null))
                .retrieve()
                .toBodilessEntity();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private static AskResponse ask(TestCreator asking, String question) {
        return Objects.requireNonNull(asking.client()
                .post()
                .uri("/api/v1/ai/ask")
                .body(Map.of("question", question))
                .retrieve()
                .body(AskResponse.class));
    }

    private ProblemResponse refusal(Map<String, String> body, MediaType accepted) {
        ResponseEntity<ProblemResponse> answer = creator.client()
                .post()
                .uri("/api/v1/ai/ask")
                .accept(accepted, MediaType.APPLICATION_PROBLEM_JSON)
                .body(body)
                .retrieve()
                .toEntity(ProblemResponse.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return Objects.requireNonNull(answer.getBody());
    }
}
