package org.companero.studio.server;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.TeamMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// [ConversationGateway] over HTTP.
final class HttpConversations implements ConversationGateway {

    private static final String CONVERSATIONS = "/api/v1/channels/conversations";

    private final ServerClient client;

    HttpConversations(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<ConversationSummary> list() {
        return client.get(CONVERSATIONS + "?limit=200", new TypeReference<>() {});
    }

    @Override
    public List<MessageResource> messages(UUID conversation, @Nullable Long before) {
        String page = "/messages?limit=" + PAGE + (before == null ? "" : "&before=" + before);
        return client.get(CONVERSATIONS + "/" + conversation + page, new TypeReference<>() {});
    }

    @Override
    public MessageResource write(UUID conversation, String clientId, String text) {
        return client.post(
                CONVERSATIONS + "/" + conversation + "/messages",
                new TeamMessage(clientId, text),
                MessageResource.class);
    }

    @Override
    public void handBack(UUID conversation) {
        client.send("POST", CONVERSATIONS + "/" + conversation + "/hand-back", null);
    }

    @Override
    public Doorway doorway() {
        URI server = client.session().address();
        CreatorResource me = client.get("/api/v1/creators/me", CreatorResource.class);
        String script = "<script src=\"%s/widget/v1/companero.js\" data-widget-key=\"%s\" async></script>"
                .formatted(server, me.widgetKey());
        return new Doorway(script, server.resolve("/c/" + me.handle()));
    }
}
