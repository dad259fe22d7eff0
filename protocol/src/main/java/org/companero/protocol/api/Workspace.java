package org.companero.protocol.api;

import java.util.UUID;

/// A creator that an account is a member of.
public record Workspace(UUID creatorId, String name, Role role) {}
