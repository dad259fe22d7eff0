package org.companero.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;

/// What a creator does in the studio, through the API.
public record TestWorkspace(RestClient client) {

    private static final String PROGRAMS = "/api/v1/creators/programs";
    private static final String CONVERSATIONS = "/api/v1/channels/conversations";

    public static TestWorkspace of(TestCreator creator) {
        return new TestWorkspace(creator.client());
    }

    public String widgetKey() {
        Map<String, Object> profile = ApiJson.read(get("/api/v1/creators/me"), new TypeReference<>() {});
        return String.valueOf(profile.get("widgetKey"));
    }

    public ProgramResource publish(Program program) {
        ProgramResource draft = ApiJson.read(post(PROGRAMS, ProgramJson.write(program)), ProgramResource.class);
        String answer = post(
                PROGRAMS + "/" + draft.id() + "/publish",
                ApiJson.write(new PublishRequest(draft.revision(), "published by a test")));
        if (!answer.contains("\"version\"")) {
            throw new AssertionError("the program was not published: " + answer);
        }
        return draft;
    }

    public List<ConversationSummary> conversations() {
        return ApiJson.read(get(CONVERSATIONS), new TypeReference<>() {});
    }

    public List<MessageResource> messages(UUID conversation) {
        return ApiJson.read(get(CONVERSATIONS + "/" + conversation + "/messages?limit=200"), new TypeReference<>() {});
    }

    public String get(String path) {
        return Objects.requireNonNull(client.get().uri(path).retrieve().body(String.class));
    }

    public String post(String path, String json) {
        return Objects.requireNonNull(client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .body(String.class));
    }
}
