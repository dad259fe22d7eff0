package org.companero.platform.ai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.companero.platform.access.Needs;
import org.companero.platform.knowledge.FoundPassage;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.limits.FairSeats;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.web.Problems;
import org.companero.protocol.api.AskRequest;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.SearchRequest;
import org.companero.protocol.api.SearchResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Searches the creator's documents and answers from them.
@RestController
@RequestMapping("/api/v1/ai")
final class AiController {

    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Retrieval retrieval;
    private final Answerer answerer;
    private final FairSeats seats;
    private final AnswerStream stream;
    private final Problems problems;
    private final JsonMapper json;

    AiController(
            Retrieval retrieval,
            Answerer answerer,
            @Qualifier("answerSeats") FairSeats seats,
            Problems problems,
            JsonMapper json) {
        this.retrieval = retrieval;
        this.answerer = answerer;
        this.seats = seats;
        this.stream = new AnswerStream(answerer, SILENCE);
        this.problems = problems;
        this.json = json;
    }

    @PostMapping("/search")
    @Needs(Permission.KNOWLEDGE_ASK)
    SearchResponse search(@RequestBody SearchRequest request) {
        var query = Asked.words(request.query());
        var limit = Asked.limit(request.limit());
        var evidence = seats.inSeat(CurrentCreator.require(), () -> retrieval.look(query, limit));
        return new SearchResponse(
                evidence.passages().stream().map(FoundPassage::passage).toList());
    }

    @PostMapping(path = "/ask", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.KNOWLEDGE_ASK)
    AskResponse ask(@RequestBody AskRequest request) {
        var question = question(request);
        return seats.inSeat(CurrentCreator.require(), () -> answerer.answer(question))
                .toResponse();
    }

    /// The same while it is being written: events `delta` with a part of the text, which counts until `done` brings
    /// the whole answer, or `error` a problem.
    @PostMapping(path = "/ask", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.KNOWLEDGE_ASK)
    void askAndListen(@RequestBody AskRequest request, HttpServletRequest http, HttpServletResponse response) {
        var question = question(request);
        seats.inSeat(CurrentCreator.require(), () -> {
            stream.send(question, new ServerSentEvents(http, response, problems, json));
            return question;
        });
    }

    private static Question question(AskRequest request) {
        return new Question(Asked.words(request.question()), request.conversationId());
    }
}
