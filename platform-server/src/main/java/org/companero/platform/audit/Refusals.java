package org.companero.platform.audit;

import java.time.Duration;
import java.util.Map;
import org.companero.platform.access.PermissionDenied;
import org.companero.platform.access.PermissionMissing;
import org.companero.protocol.api.AuditAction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Records who was refused what; a loop of refused requests is one entry in ten minutes.
@Component
final class Refusals {

    private static final Duration ONCE_IN = Duration.ofMinutes(10);

    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(PermissionDenied refusal) {
        audit.recordOnce(
                ONCE_IN,
                AuditAction.PERMISSION_DENIED,
                refusal.route(),
                Map.of("permission", PermissionMissing.word(refusal.permission())));
    }
}
