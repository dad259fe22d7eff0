package org.companero.platform.safeguarding;

import org.companero.platform.audience.ContactId;
import org.companero.platform.tenancy.CreatorId;

/// Nothing holds back what is sent to a contact any more. Told within the transaction in which that is stored:
/// what is stored with it comes to be with it.
public record PersonReleased(CreatorId creator, ContactId contact) {}
