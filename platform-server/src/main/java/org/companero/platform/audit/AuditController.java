package org.companero.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.companero.platform.access.Needs;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.AuditVerification;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit log as the studio shows it. Looking at it is recorded as well, once an hour for each who looks.
@RestController
@RequestMapping("/api/v1/auth/audit")
final class AuditController {

    private static final int MOST = 200;
    private static final Duration ONCE_IN = Duration.ofHours(1);

    private final Audit audit;
    private final AuditRows rows;
    private final ChainRows chain;
    private final Transactions transactions;

    AuditController(Audit audit, AuditRows rows, ChainRows chain, Transactions transactions) {
        this.audit = audit;
        this.rows = rows;
        this.chain = chain;
        this.transactions = transactions;
    }

    /// @param action only entries of this action, such as `sign_in.failed`
    /// @param actor  only entries whose actor's name contains this, in any case
    /// @param from   only entries of this time or later
    /// @param to     only entries before this time
    /// @param before only entries of a lower sequence; the `next` of a page gets the page after it
    /// @param limit  1 to 200
    @GetMapping
    @Needs(Permission.AUDIT_READ)
    AuditPage entries(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        var query = AuditQuery.of(action, actor, from, to, before);
        audit.recordOnce(ONCE_IN, AuditAction.AUDIT_READ, "audit", Map.of());
        int size = Math.clamp(limit, 1, MOST);
        return page(transactions.read(() -> rows.page(query, size + 1)), size);
    }

    /// Checks the whole chain, newest state.
    @GetMapping("/verification")
    @Needs(Permission.AUDIT_READ)
    AuditVerification verification() {
        return chain.verify();
    }

    // One more than asked for was read, to know whether there is a next page.
    private static AuditPage page(List<AuditEntry> found, int size) {
        boolean more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        return new AuditPage(shown, more ? shown.getLast().sequence() : null);
    }
}
