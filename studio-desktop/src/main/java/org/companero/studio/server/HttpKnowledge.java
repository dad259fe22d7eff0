package org.companero.studio.server;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AskRequest;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.DocumentAccepted;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.PassageInPlace;
import tools.jackson.core.type.TypeReference;

/// [KnowledgeGateway] over HTTP.
final class HttpKnowledge implements KnowledgeGateway {

    private static final String DOCUMENTS = "/api/v1/creators/knowledge/documents";
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final Duration ANSWER = Duration.ofMinutes(3);

    private final ServerClient client;

    HttpKnowledge(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<DocumentResource> list() {
        return client.get(DOCUMENTS, new TypeReference<>() {});
    }

    @Override
    public DocumentResource get(UUID id) {
        return client.get(DOCUMENTS + "/" + id, DocumentResource.class);
    }

    @Override
    public DocumentResource upload(Path file, DoubleConsumer sent) {
        try {
            Multipart form = Multipart.of(file, sent);
            String answer = client.exchange(
                    DOCUMENTS, form.body(), UPLOAD, Http.Body::text, "Content-Type", form.contentType());
            return get(ApiJson.read(answer, DocumentAccepted.class).id());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(UUID id) {
        client.delete(DOCUMENTS + "/" + id);
    }

    @Override
    public AskResponse ask(String question, Consumer<String> part) {
        return client.exchange(
                "/api/v1/ai/ask",
                BodyPublishers.ofString(ApiJson.write(new AskRequest(question, null))),
                ANSWER,
                response -> AnswerStream.read(response, part),
                "Content-Type",
                "application/json",
                "Accept",
                "text/event-stream, application/json;q=0.5");
    }

    @Override
    public PassageInPlace passage(UUID document, int chunkIndex) {
        return client.get(DOCUMENTS + "/" + document + "/chunks/" + chunkIndex, PassageInPlace.class);
    }
}
