package org.companero.studio.server;

/// Everything the studio asks of the server.
public interface Gateways {

    AccountGateway accounts();

    OwnAccountGateway ownAccount();

    TeamGateway team();

    KeyGateway keys();

    SecretGateway secrets();

    ProfileGateway profile();

    UsageGateway usage();

    AuditGateway audit();

    PrivacyGateway privacy();

    ProgramGateway programs();

    KnowledgeGateway knowledge();

    ConversationGateway conversations();

    LiveFeed live();
}
