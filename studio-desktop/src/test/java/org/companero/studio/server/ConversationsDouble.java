package org.companero.studio.server;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.protocol.api.ConversationSummary;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.jspecify.annotations.Nullable;

/// Conversations kept in memory.
public final class ConversationsDouble implements ConversationGateway {

    private final Map<UUID, ConversationSummary> summaries = new LinkedHashMap<>();
    private final Map<UUID, List<MessageResource>> messages = new LinkedHashMap<>();
    private final List<UUID> handedBack = new ArrayList<>();
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public synchronized void put(ConversationSummary summary, List<MessageResource> said) {
        summaries.put(summary.id(), summary);
        messages.put(summary.id(), new ArrayList<>(said));
    }

    @Override
    public synchronized List<ConversationSummary> list() {
        check();
        return summaries.values().stream()
                .sorted(Comparator.comparing(ConversationSummary::lastAt).reversed())
                .toList();
    }

    @Override
    public synchronized List<MessageResource> messages(UUID conversation, @Nullable Long before) {
        check();
        List<MessageResource> older = messages.getOrDefault(conversation, List.of()).stream()
                .filter(message -> before == null || message.sequence() < before)
                .toList();
        return older.subList(Math.max(0, older.size() - PAGE), older.size());
    }

    @Override
    public synchronized MessageResource write(UUID conversation, String clientId, String text) {
        check();
        List<MessageResource> said = messages.computeIfAbsent(conversation, _ -> new ArrayList<>());
        var message = new MessageResource(
                UUID.randomUUID(),
                conversation,
                said.size() + 1L,
                Direction.OUT,
                text,
                List.of(),
                List.of(),
                clientId,
                Instant.EPOCH);
        said.add(message);
        return message;
    }

    @Override
    public synchronized void handBack(UUID conversation) {
        check();
        handedBack.add(conversation);
    }

    /// The conversations that were given back.
    public synchronized List<UUID> handedBack() {
        return List.copyOf(handedBack);
    }

    @Override
    public Doorway doorway() {
        check();
        String script =
                "<script src=\"http://127.0.0.1:8080/widget/v1/companero.js\" data-widget-key=\"demo\" async></script>";
        return new Doorway(script, URI.create("http://127.0.0.1:8080/c/demo"));
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
