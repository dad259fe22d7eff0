package org.companero.platform.safeguarding;

import org.companero.platform.audience.ContactId;
import org.springframework.stereotype.Component;

/// Who of the current creator's contacts wants no more messages. Call it within a transaction.
///
/// For many at once there is [Restraints].
@Component
public final class OptOuts {

    private final OptOutRows rows;

    OptOuts(OptOutRows rows) {
        this.rows = rows;
    }

    /// Whether they asked for no more messages on any channel, and have not asked for them again.
    public boolean isOptedOut(ContactId contact) {
        return rows.isOptedOut(contact);
    }
}
