package org.companero.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A contact was erased: whatever is still open to the person is closed.
///
/// @param conversations the ones it had
public record ContactErased(CreatorId creator, UUID contact, List<UUID> conversations) {

    public ContactErased {
        conversations = List.copyOf(conversations);
    }
}
