package org.companero.studio.server;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.companero.protocol.api.UsageResource;

/// The gateways over HTTP and WebSocket, which share one client and one sign-in.
public final class Server implements Gateways, AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final ServerClient client;
    private final AccountGateway accounts;
    private final OwnAccountGateway ownAccount;
    private final TeamGateway team;
    private final KeyGateway keys;
    private final SecretGateway secrets;
    private final ProfileGateway profile;
    private final UsageGateway usage;
    private final AuditGateway audit;
    private final PrivacyGateway privacy;
    private final ProgramGateway programs;
    private final KnowledgeGateway knowledge;
    private final ConversationGateway conversations;
    private final SocketLive live;

    public Server(URI address, TokenStore tokens, InstantSource clock) {
        this.client = new ServerClient(address, tokens, clock);
        this.accounts = new HttpAccounts(client);
        this.ownAccount = new HttpOwnAccount(client);
        this.team = new HttpTeam(client);
        this.keys = new HttpKeys(client);
        this.secrets = new HttpSecrets(client);
        this.profile = new HttpProfile(client);
        this.usage =
                () -> client.get("/api/v1/creators/usage", UsageResource.class).quotas();
        this.audit = new HttpAudit(client);
        this.privacy = new HttpPrivacy(client);
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
    public OwnAccountGateway ownAccount() {
        return ownAccount;
    }

    @Override
    public TeamGateway team() {
        return team;
    }

    @Override
    public KeyGateway keys() {
        return keys;
    }

    @Override
    public SecretGateway secrets() {
        return secrets;
    }

    @Override
    public ProfileGateway profile() {
        return profile;
    }

    @Override
    public UsageGateway usage() {
        return usage;
    }

    @Override
    public AuditGateway audit() {
        return audit;
    }

    @Override
    public PrivacyGateway privacy() {
        return privacy;
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
