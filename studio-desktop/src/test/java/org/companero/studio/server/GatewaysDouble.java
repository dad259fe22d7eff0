package org.companero.studio.server;

import org.jspecify.annotations.Nullable;

/// All gateways in memory.
public final class GatewaysDouble implements Gateways {

    private final AccountsDouble accounts = new AccountsDouble().with("demo@companero.local", "companero-demo");
    private final OwnAccountDouble ownAccount = new OwnAccountDouble();
    private final TeamDouble team = new TeamDouble();
    private final KeysDouble keys = new KeysDouble();
    private final SecretsDouble secrets = new SecretsDouble();
    private final ProfileDouble profile = new ProfileDouble();
    private final UsageDouble usage = new UsageDouble();
    private final AuditDouble audit = new AuditDouble();
    private final PrivacyDouble privacy = new PrivacyDouble();
    private final ProgramsDouble programs = new ProgramsDouble();
    private final KnowledgeDouble knowledge = new KnowledgeDouble();
    private final ConversationsDouble conversations = new ConversationsDouble();
    private final LiveDouble live = new LiveDouble();

    /// From now on every call but the sign-in's throws this; null lets them work again.
    public void failWith(@Nullable RuntimeException failure) {
        ownAccount.failWith(failure);
        team.failWith(failure);
        keys.failWith(failure);
        secrets.failWith(failure);
        profile.failWith(failure);
        usage.failWith(failure);
        audit.failWith(failure);
        privacy.failWith(failure);
        programs.failWith(failure);
        knowledge.failWith(failure);
        conversations.failWith(failure);
        live.become(failure == null ? LiveFeed.Link.LIVE : LiveFeed.Link.BROKEN);
    }

    @Override
    public AccountsDouble accounts() {
        return accounts;
    }

    @Override
    public OwnAccountDouble ownAccount() {
        return ownAccount;
    }

    @Override
    public TeamDouble team() {
        return team;
    }

    @Override
    public KeysDouble keys() {
        return keys;
    }

    @Override
    public SecretsDouble secrets() {
        return secrets;
    }

    @Override
    public ProfileDouble profile() {
        return profile;
    }

    @Override
    public UsageDouble usage() {
        return usage;
    }

    @Override
    public AuditDouble audit() {
        return audit;
    }

    @Override
    public PrivacyDouble privacy() {
        return privacy;
    }

    @Override
    public ProgramsDouble programs() {
        return programs;
    }

    @Override
    public KnowledgeDouble knowledge() {
        return knowledge;
    }

    @Override
    public ConversationsDouble conversations() {
        return conversations;
    }

    @Override
    public LiveDouble live() {
        return live;
    }
}
