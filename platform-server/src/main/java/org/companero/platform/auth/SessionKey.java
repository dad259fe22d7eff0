package org.companero.platform.auth;

import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// Names one session.
public record SessionKey(CreatorId creator, UUID id) {

    static SessionKey of(SignedIn who) {
        return new SessionKey(who.creator(), who.session());
    }

    /// Where Redis keeps it.
    String redis() {
        return "session:creator_" + creator + ":" + id;
    }
}
