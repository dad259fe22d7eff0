package org.companero.studio.server;

/// Everything the studio asks of the server.
public interface Gateways {

    AccountGateway accounts();

    ProgramGateway programs();

    KnowledgeGateway knowledge();

    ConversationGateway conversations();

    LiveFeed live();
}
