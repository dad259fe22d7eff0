package org.companero.studio.server;

import java.time.Instant;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.AuditVerification;
import org.jspecify.annotations.Nullable;

/// What happened in the creator's account. Every call blocks; see [ProgramGateway] for what they throw.
public interface AuditGateway {

    /// How many entries one page has at the most.
    int PAGE = 50;

    /// A page of entries, the newest first.
    ///
    /// @param before only entries of a lower sequence; null for the newest
    AuditPage page(Filter filter, @Nullable Long before);

    /// Whether no entry was altered, removed or put elsewhere. Takes its time: the server reads the whole chain.
    AuditVerification verify();

    /// Which entries are wanted; what is null narrows nothing down.
    ///
    /// @param actor the name of who did it
    /// @param from from this moment on
    /// @param to before this moment
    record Filter(
            @Nullable AuditAction action,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static final Filter NONE = new Filter(null, null, null, null);
    }
}
