package org.companero.platform.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;

/// Remembers when acts that come in crowds were last recorded; of the eldest it forgets.
final class Recently {

    private static final int MOST = 10_000;

    private final Map<Act, Instant> recorded = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Act, Instant> eldest) {
            return size() > MOST;
        }
    };

    /// Whether to record the act now, which is remembered.
    ///
    /// @param since an act recorded after that is recent enough
    synchronized boolean begin(Act act, Instant now, Instant since) {
        var last = recorded.get(act);
        if (last != null && last.isAfter(since)) {
            return false;
        }
        recorded.put(act, now);
        return true;
    }

    synchronized void forget(Act act) {
        recorded.remove(act);
    }

    record Act(CreatorId creator, ActorKind kind, UUID actor, AuditAction action, String target) {}
}
