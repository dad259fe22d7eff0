package org.companero.studio.server;

import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.AuditVerification;
import org.jspecify.annotations.Nullable;

/// An audit log kept in memory; what is put last is the newest.
public final class AuditDouble implements AuditGateway {

    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<Filter> asked = new ArrayList<>();
    private @Nullable Long brokenAt;
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public AuditDouble with(AuditEntry entry) {
        entries.addFirst(entry);
        return this;
    }

    public void breakAt(long sequence) {
        brokenAt = sequence;
    }

    /// The filters that were asked with, in their order.
    public List<Filter> asked() {
        return List.copyOf(asked);
    }

    @Override
    public AuditPage page(Filter filter, @Nullable Long before) {
        check();
        asked.add(filter);
        List<AuditEntry> fitting = entries.stream()
                .filter(entry -> before == null || entry.sequence() < before)
                .filter(entry -> filter.action() == null || entry.action() == filter.action())
                .filter(entry -> filter.actor() == null || entry.actorName().contains(filter.actor()))
                .filter(entry -> filter.from() == null || !entry.at().isBefore(filter.from()))
                .filter(entry -> filter.to() == null || entry.at().isBefore(filter.to()))
                .toList();
        List<AuditEntry> page = fitting.subList(0, Math.min(PAGE, fitting.size()));
        return new AuditPage(page, fitting.size() > PAGE ? page.getLast().sequence() : null);
    }

    @Override
    public AuditVerification verify() {
        check();
        return new AuditVerification(brokenAt == null, entries.size(), brokenAt, null);
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
