package org.companero.platform.programs;

import java.util.UUID;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.tenancy.CreatorId;

/// A run was stopped by a limit or by a broken program.
///
/// @param reason what happened, for the creator
public record RunStopped(CreatorId creator, ProgramId program, UUID run, ConversationId conversation, String reason) {}
