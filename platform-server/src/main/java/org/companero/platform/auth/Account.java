package org.companero.platform.auth;

import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A person's account with the creator they work for.
record Account(UUID id, CreatorId creator, String passwordHash) {}
