package org.companero.studio.server;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// The gateways over HTTP and WebSocket, which share one client and one sign-in.
public final class Server implements Gateways, AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final ServerClient client;
    private final AccountGateway accounts;
    private final ProgramGateway programs;
    private final KnowledgeGateway knowledge;
    private final ConversationGateway conversations;
    private final SocketLive live;

    public Server(URI address, TokenStore tokens, InstantSource clock) {
        this.client = new ServerClient(address, tokens, clock);
        this.accounts = new HttpAccounts(client);
        this.programs = new HttpPrograms(client);
        this.knowledge = new HttpKnowledge(client);
        this.conversations = new HttpConversations(client);
        this.live = new SocketLive(client, Pauses.usual(), HEARTBEAT);
    }

    @Override
    public AccountGateway accounts() {
        return accounts;
    }

    @Override
    public ProgramGateway programs() {
        return programs;
    }

    @Override
    public KnowledgeGateway knowledge() {
        return knowledge;
    }

    @Override
    public ConversationGateway conversations() {
        return conversations;
    }

    @Override
    public LiveFeed live() {
        return live;
    }

    @Override
    public void close() {
        live.close();
        client.close();
    }
}
