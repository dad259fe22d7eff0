package org.companero.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the current transaction has to record, stored right before it commits.
///
/// Storing takes the lock on the creator's chain. Taken last and held briefly, it can neither close a circle of
/// waiting transactions nor keep others in line while this one works.
final class Pending implements TransactionSynchronization {

    private final AuditRows rows;
    private final List<NewEntry> entries = new ArrayList<>();
    private boolean stored;

    private Pending(AuditRows rows) {
        this.rows = rows;
    }

    /// The current transaction's.
    static Pending of(AuditRows rows) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> begin(rows));
    }

    void add(NewEntry entry) {
        if (stored) {
            rows.add(List.of(entry)); // recorded by another callback of the same commit
        } else {
            entries.add(entry);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        stored = true;
        rows.add(entries);
    }

    private static Pending begin(AuditRows rows) {
        var pending = new Pending(rows);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }
}
