package org.companero.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.companero.platform.access.Actor;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes the audit log. What cannot be written undoes the act it tells of.
///
/// Within a transaction of the creator an entry is stored right before the commit, together with everything else;
/// else in a transaction of its own. An act that only reads has to be recorded before its read-only transaction
/// begins.
///
/// Texts are cleaned of control characters and cut to 200 characters. Name no end user in them: entries outlive a
/// person's erasure. An id says enough.
@Component
public final class Audit {

    private final AuditRows rows;
    private final Transactions transactions;
    private final SystemAccess system;
    private final InstantSource clock;
    private final Recently recently = new Recently();

    Audit(AuditRows rows, Transactions transactions, SystemAccess system, InstantSource clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.system = system;
        this.clock = clock;
    }

    /// Records what the current actor does for the current creator.
    ///
    /// @param target what it is done to; empty where there is nothing to name
    /// @throws IllegalStateException in a read-only transaction
    public void record(AuditAction action, String target, Map<String, String> details) {
        record(CurrentCreator.require(), CurrentActor.orSystem(), action, target, details);
    }

    /// Like [#record(AuditAction, String, Map)], where neither creator nor actor is bound, as in a failed sign-in.
    public void record(CreatorId creator, Actor actor, AuditAction action, String target, Map<String, String> details) {
        var entry = NewEntry.of(clock.instant(), actor, action, target, details);
        CurrentCreator.run(creator, () -> append(entry));
    }

    /// Records it unless this server did so for the same actor, action and target within the time before: for acts
    /// that come in crowds. A restart or another replica records it once more.
    public void recordOnce(Duration within, AuditAction action, String target, Map<String, String> details) {
        var creator = CurrentCreator.require();
        var actor = CurrentActor.orSystem();
        var now = clock.instant();
        var act = new Recently.Act(creator, actor.kind(), actor.id(), action, target);
        if (recently.begin(act, now, now.minus(within))) {
            try {
                record(creator, actor, action, target, details);
            } catch (RuntimeException failed) {
                recently.forget(act);
                throw failed;
            }
        }
    }

    /// Cuts off the current creator's entries before the time, never any of the last 89 days, and records that.
    ///
    /// @return how many went
    public long expire(Instant before) {
        return transactions.write(() -> {
            long removed = rows.cut(before);
            if (removed > 0) {
                record(AuditAction.DATA_EXPIRED, "audit", Map.of("entries", Long.toString(removed)));
            }
            return removed;
        });
    }

    /// Removes everything recorded for a creator that is erased.
    ///
    /// @return how many entries went
    public long erase(CreatorId creator) {
        return system.write("erase a creator's audit log", client -> AuditRows.erase(client, creator));
    }

    private void append(NewEntry entry) {
        transactions.write(() -> {
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                throw new IllegalStateException(
                        "Record " + entry.action() + " before the read-only transaction begins");
            }
            Pending.of(rows).add(entry);
            return entry;
        });
    }
}
