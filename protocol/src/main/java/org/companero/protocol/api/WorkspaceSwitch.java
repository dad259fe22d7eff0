package org.companero.protocol.api;

import java.util.UUID;

/// Goes on for another creator the account is a member of.
public record WorkspaceSwitch(UUID creatorId) {}
