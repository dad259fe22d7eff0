package org.companero.studio.server;

import org.jspecify.annotations.Nullable;

/// All gateways in memory.
public final class GatewaysDouble implements Gateways {

    private final AccountsDouble accounts = new AccountsDouble().with("demo@companero.local", "companero-demo");
    private final ProgramsDouble programs = new ProgramsDouble();
    private final KnowledgeDouble knowledge = new KnowledgeDouble();
    private final ConversationsDouble conversations = new ConversationsDouble();
    private final LiveDouble live = new LiveDouble();

    /// From now on every call but the sign-in's throws this; null lets them work again.
    public void failWith(@Nullable RuntimeException failure) {
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
