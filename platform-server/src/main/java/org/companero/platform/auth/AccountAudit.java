package org.companero.platform.auth;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.springframework.stereotype.Component;

/// Tells the audit log of what happens to an account, where no request is bound to a creator yet.
@Component
final class AccountAudit {

    private final Audit audit;
    private final Accounts accounts;

    AccountAudit(Audit audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    /// Something that concerns one creator.
    void record(CreatorId creator, UUID account, String email, AuditAction action, Map<String, String> details) {
        audit.record(creator, new Actor(ActorKind.PERSON, account, email, Set.of()), action, email, details);
    }

    /// Something that concerns everybody the account works for.
    void everywhere(Account account, AuditAction action, Map<String, String> details) {
        for (var workspace : accounts.workspaces(account.id())) {
            record(new CreatorId(workspace.creatorId()), account.id(), account.email(), action, details);
        }
    }
}
