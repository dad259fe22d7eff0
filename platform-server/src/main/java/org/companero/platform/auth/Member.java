package org.companero.platform.auth;

import java.util.UUID;
import org.companero.protocol.api.Role;

/// An account's place in the current creator's team.
record Member(UUID id, UUID account, Role role) {}
